import { createPublicClient, unwrap } from '@gongkai/api/client/public'
import { toQuery, type Chart, type ChartSpec } from '@gongkai/charts'
import type { AgencyOverview, AgencyRef, Locale, PublishedReport, ReportSummary } from '@gongkai/schema'

/** Answers requests to the public API, in this process; paths are those of the API itself, `/agencies`. */
export type PublicApi = (request: Request) => Response | Promise<Response>

/** All that pages know: what the public API answers. Unknown things and bad input throw the API's Problem. */
export interface PublicData {
  /** Agencies that stand under no other. */
  listRoots(): Promise<readonly AgencyRef[]>
  listChildren(code: string): Promise<readonly AgencyRef[]>
  /** By a part of the name or the code. */
  searchAgencies(q: string): Promise<readonly AgencyRef[]>
  getAgency(code: string): Promise<AgencyOverview>
  /** The newest years' reports, 200 at most. */
  listNewestReports(limit: number): Promise<readonly ReportSummary[]>
  getReport(code: string, year: string, version?: string): Promise<PublishedReport>
  getChart(spec: ChartSpec): Promise<Chart>
}

/** `locale`: the language of what the API says about problems. */
export function publicData(api: PublicApi, locale: Locale): PublicData {
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
    async listNewestReports(limit) {
      const { items } = await unwrap(client.reports.$get({ query: { limit: String(limit) } }))
      return items
    },
    getReport: (code, year, version) =>
      unwrap(client.reports[':code'][':year'].$get({ param: { code, year }, query: { version } })),
    getChart: (spec) => unwrap(client.charts.$get({ query: Object.fromEntries(new URLSearchParams(toQuery(spec))) })),
  }
}

const longestSearch = 60
