import { toQuery } from '@gongkai/charts'
import type { AgencyRef } from '@gongkai/schema'
import type { Page, PageRequest } from '../../app/page.ts'
import { chartMessages } from '../../charts/chart.messages.ts'
import { trendOf } from '../../charts/chart-specs.ts'
import ChartStartPage from './ChartStartPage.vue'

/** Without an agency there is no chart yet: search for one, or take one that has something to show. */
export async function loadChartStart({ data, reader, query }: PageRequest): Promise<Page> {
  const find = query.get('find')?.trim()
  const [found, reports] = await Promise.all([
    find ? data.searchAgencies(find) : undefined,
    data.listReports({ limit: 200 }),
  ])
  const reporting = new Map(
    reports.map(({ agencyCode, agencyName, fictional }) => [
      agencyCode,
      { code: agencyCode, name: agencyName, fictional },
    ]),
  )
  const toLink = ({ code, name, fictional }: Pick<AgencyRef, 'code' | 'name' | 'fictional'>) => {
    return { code, name, fictional, href: reader.link('/charts', toQuery(trendOf(code))) }
  }
  return {
    title: reader.say(chartMessages).title,
    section: 'charts',
    query: find ? String(new URLSearchParams({ find })) : undefined,
    component: ChartStartPage,
    props: { find, found: found?.map(toLink), suggestions: [...reporting.values()].slice(0, 24).map(toLink) },
  }
}
