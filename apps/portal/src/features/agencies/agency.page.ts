import type { AgencyOverview } from '@gongkai/schema'
import type { Chart } from '@gongkai/charts'
import type { Crumb, LoadPage } from '../../app/page.ts'
import type { PublicData } from '../../app/public-data.ts'
import type { Reader } from '../../reader/reader.ts'
import { receivedIndicator, trendOf } from '../../charts/chart-specs.ts'
import AgencyPage from './AgencyPage.vue'

const trendIndicators = [
  receivedIndicator,
  'rate.disclosure',
  'applications.carriedForward.total',
  'proceedings.all.total',
]

export function loadAgencyPage(code: string): LoadPage {
  return async ({ data, reader }) => {
    const overview = await data.getAgency(code)
    const trends = await loadTrends(data, overview)
    return {
      title: overview.agency.name,
      crumbs: [...crumbsTo(overview.ancestors, reader), { label: overview.agency.shortName }],
      component: AgencyPage,
      props: { overview, trends },
    }
  }
}

/** Its own reports where it has some, else the sum of the units below. */
async function loadTrends(data: PublicData, { agency, reports, years }: AgencyOverview): Promise<Chart[]> {
  const own = reports.some(({ state }) => state === 'published')
  if (!own && years.every(({ there }) => there === 0)) return []
  const scope = own ? 'own' : 'subtree'
  return Promise.all(trendIndicators.map((indicator) => data.getChart(trendOf(agency.code, indicator, scope))))
}

export function crumbsTo(ancestors: AgencyOverview['ancestors'], reader: Reader): Crumb[] {
  return ancestors.map(({ code, shortName }) => ({ label: shortName, href: reader.link(`/agencies/${code}`) }))
}
