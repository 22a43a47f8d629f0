import type { Chart, ChartSpec } from '@gongkai/charts'
import type { AgencyOverview, AgencyRef, PublishedReport, ReportSummary } from '@gongkai/schema'

/** All that pages know: what the public API answers. Unknown things and bad input throw the API's Problem. */
export interface PublicData {
  /** Agencies that stand under no other. */
  listRoots(): Promise<readonly AgencyRef[]>
  listChildren(code: string): Promise<readonly AgencyRef[]>
  /** By a part of the name or the code. */
  searchAgencies(q: string): Promise<readonly AgencyRef[]>
  getAgency(code: string): Promise<AgencyOverview>
  listNewestReports(limit: number): Promise<readonly ReportSummary[]>
  getReport(code: string, year: string, version?: string): Promise<PublishedReport>
  getChart(spec: ChartSpec): Promise<Chart>
}

export declare function publicData(api: (request: Request) => Response | Promise<Response>): PublicData
