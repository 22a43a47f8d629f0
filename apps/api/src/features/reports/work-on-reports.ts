import { reportPublication } from './publish-reports.ts'
import { reportAct } from './report-act.ts'
import type { ReportsContext } from './reports-context.ts'
import { reportReview } from './review-reports.ts'
import { draftSaving } from './save-drafts.ts'

/** Everything that moves a report on. */
export function reportWork(context: ReportsContext) {
  const act = reportAct(context)
  return { ...draftSaving(act), ...reportReview(act), ...reportPublication(context, act) }
}
