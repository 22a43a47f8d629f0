import { maxAgencies, type Chart, type ChartSpec } from '@gongkai/charts'
import type { ReportSummary } from '@gongkai/schema'
import type { LoadPage } from '../../app/page.ts'
import type { PublicData } from '../../app/public-data.ts'
import { receivedIndicator, trendOf } from '../../charts/chart-specs.ts'
import HomePage from './HomePage.vue'
import { homeMessages } from './home.messages.ts'
import { newestYearOf, standingsOf } from './standing.ts'

/** More places than these at the top of the tree are listed without their figures. */
const mostRoots = 12
const newestShown = 10

export const loadHomePage: LoadPage = async ({ data, reader, query }) => {
  const q = query.get('q')?.trim()
  const t = reader.say(homeMessages)
  const [roots, reports, found] = await Promise.all([
    data.listRoots(),
    data.listReports({ limit: 200 }),
    q ? data.searchAgencies(q) : undefined,
  ])
  const codes = roots.slice(0, mostRoots).map(({ code }) => code)
  const [overviews, charts, finding] = await Promise.all([
    Promise.all(codes.map((code) => data.getAgency(code))),
    loadReceived(data, codes),
    loadFinding(data, reports),
  ])
  const year = newestYearOf(overviews)
  const newest = year === undefined ? [] : await data.listReports({ year, limit: newestShown })
  return {
    title: t.title,
    description: t.lead,
    section: 'home',
    query: q ? String(new URLSearchParams({ q })) : undefined,
    component: HomePage,
    props: {
      year,
      standings: year === undefined ? [] : standingsOf(overviews, charts, year),
      finding,
      reports: newest,
      places: roots.map((root) => ({
        ...root,
        children: overviews.find(({ agency }) => agency.code === root.code)?.children ?? [],
      })),
      search: q && found ? { query: q, found } : undefined,
    },
  }
}

function loadReceived(data: PublicData, codes: readonly string[]): Promise<Chart[]> {
  const specs: ChartSpec[] = []
  for (let first = 0; first < codes.length; first += maxAgencies)
    specs.push({
      kind: 'trend',
      scope: 'subtree',
      indicator: receivedIndicator,
      agencies: codes.slice(first, first + maxAgencies),
    })
  return Promise.all(specs.map((spec) => data.getChart(spec)))
}

/** The agency with the longest series among the first reports, a real one before a fictional one. */
async function loadFinding(data: PublicData, reports: readonly ReportSummary[]): Promise<Chart | undefined> {
  const byAgency = [...Map.groupBy(reports, ({ agencyCode }) => agencyCode).values()]
  const weight = (group: readonly ReportSummary[]) => group.length - (group[0]?.fictional ? 1000 : 0)
  const [longest] = byAgency.sort((a, b) => weight(b) - weight(a))
  const code = longest?.[0]?.agencyCode
  if (code === undefined) return undefined
  return data.getChart(trendOf(code))
}
