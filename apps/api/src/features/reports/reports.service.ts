import { reportCreation } from './create-reports.ts'
import { reportReading } from './read-reports.ts'
import type { ReportsContext } from './reports-context.ts'
import { reportWork } from './work-on-reports.ts'

export type ReportsService = ReturnType<typeof createReportsService>

export function createReportsService(context: ReportsContext) {
  return { ...reportReading(context), ...reportCreation(context), ...reportWork(context) }
}
