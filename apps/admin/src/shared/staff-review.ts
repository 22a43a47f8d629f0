import { unwrap, type StaffClient } from '@gongkai/api/client/staff'
import type { CommentCreate, VerdictGive } from '@gongkai/schema'

/** What reviewing a report asks of the staff API: comments, verdicts, its record, and taking a withdrawal back. */
export function reviewCalls(client: StaffClient) {
  const report = client.reports[':id']

  return {
    restoreReport: (id: string, why: string) => unwrap(report.restore.$post({ param: { id }, json: { reason: why } })),
    addComment: (id: string, json: CommentCreate) => unwrap(report.comments.$post({ param: { id }, json })),
    resolveComment: (id: string, commentId: string) =>
      unwrap(report.comments[':commentId'].resolve.$post({ param: { id, commentId } })),
    giveVerdict: (id: string, json: VerdictGive) => unwrap(report.verdicts.$put({ param: { id }, json })),
    takeBackVerdict: (id: string, key: string) => unwrap(report.verdicts.$delete({ param: { id }, query: { key } })),
    listReportViews: (id: string) => unwrap(report.views.$get({ param: { id } })),
    listReportAudit: (id: string, cursor?: string) =>
      unwrap(client.audit.$get({ query: { subject: `report:${id}`, ...(cursor && { cursor }) } })),
  }
}
