import type { Connection } from '@gongkai/database'
import type { ReportFigures } from '@gongkai/domain'
import type { ServiceContext } from '../../service-context.ts'
import type { ReportAgency } from './reports.queries.ts'

/** What the reports' services are given: publishing brings the statistics up in the same transaction. */
export interface ReportsContext extends ServiceContext {
  publishStatistics(
    trx: Connection,
    change: {
      readonly agency: Pick<ReportAgency, 'id' | 'number' | 'path'>
      readonly year: number
      readonly before?: ReportFigures | undefined
      readonly after?: ReportFigures | undefined
    },
  ): Promise<void>
}
