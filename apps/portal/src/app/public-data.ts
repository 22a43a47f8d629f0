import type { PortalOptions } from '../../portal.d.ts'
import { createPublicClient, unwrap } from '@gongkai/api/client/public'
import { toQuery, type Chart, type ChartSpec } from '@gongkai/charts'
import type { AgencyOverview, AgencyRef, Locale, PublishedReport, ReportSummary } from '@gongkai/schema'

/** All that pages know: what the public API answers. Unknown things and bad input throw the API's Problem. */
export interface PublicData {
  /** Agencies that stand under no other. */
  listRoots(): Promise<readonly AgencyRef[]>
  listChildren(code: string): Promise<readonly AgencyRef[]>
  /** By a part of the name or the code. */
  searchAgencies(q: string): Promise<readonly AgencyRef[]>
  getAgency(code: string): Promise<AgencyOverview>
  /** By agency code, newest year first; 200 at most. */
  listReports(query: { year?: number; limit: number }): Promise<readonly ReportSummary[]>
  getReport(code: string, year: string, version?: string): Promise<PublishedReport>
  getChart(spec: ChartSpec): Promise<Chart>
}

/** `locale`: the language of what the API says about problems. */
export function publicData(api: PortalOptions['api'], locale: Locale): PublicData {
  const client = createPublicClient('http://portal.internal', async (input, init) => {
    const request = new Request(input, init)
    request.headers.set('accept-language', locale)
    return api(request)
  })
  return {
    listRoots: () => unwrap(client.agencies.$get({ query: { parent: '' } })),
    listChildren: (parent) => unwrap(client.agencies.$get({ query: { parent } })),
    searchAgencies: (q) => unwrap(client.agencies.$get({ query: { q: q.slice(0, longestSearch) } })),
    getAgency: (code) => unwrap(client.agencies[':code'].$get({ param: { code } })),
    async listReports({ year, limit }) {
      const query = { year: year === undefined ? undefined : String(year), limit: String(limit) }
      return (await unwrap(client.reports.$get({ query }))).items
    },
    getReport: (code, year, version) =>
      unwrap(client.reports[':code'][':year'].$get({ param: { code, year }, query: { version } })),
    getChart: (spec) => unwrap(client.charts.$get({ query: Object.fromEntries(new URLSearchParams(toQuery(spec))) })),
  }
}

const longestSearch = 60
