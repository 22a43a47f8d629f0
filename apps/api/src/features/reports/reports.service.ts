import { reportComments } from './comments.service.ts'
import { reportCreation } from './create-reports.ts'
import { reportFreezing } from './freeze-reports.ts'
import { reportPresence } from './presence.service.ts'
import { reportPreview } from './preview-reports.ts'
import { reportReading } from './read-reports.ts'
import type { ReportsContext } from './reports-context.ts'
import { reportVerdicts } from './verdicts.service.ts'
import { reportViews } from './views.service.ts'
import { reportWork } from './work-on-reports.ts'

export type ReportsService = ReturnType<typeof createReportsService>

export function createReportsService(context: ReportsContext) {
  return {
    ...reportReading(context),
    ...reportCreation(context),
    ...reportWork(context),
    ...reportFreezing(context),
    ...reportComments(context),
    ...reportVerdicts(context),
    ...reportPresence(context),
    ...reportViews(context),
    ...reportPreview(context),
  }
}
