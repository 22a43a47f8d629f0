import { findCell, type CommentCreate, type ReportComment, text } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import { uuidAt } from '../../uuid.ts'
import { insertComment, listComments, resolveComment } from './comments.queries.ts'
import { getReport } from './read-reports.ts'
import { noticeAbout } from './report-act.ts'
import type { ReportsContext } from './reports-context.ts'
import { getVersion } from './versions.queries.ts'

/** Remarks of staff on a report; whoever has it in their subtree makes and resolves them. */
export function reportComments({ database, now, record, notify }: ReportsContext) {
  async function addComment(id: string, { place, body }: CommentCreate, actor: Actor): Promise<ReportComment[]> {
    if (place.kind === 'cell' && !findCell(place.cell)) throw unknownCell()
    return database.write.transaction().execute(async (trx) => {
      const report = await getReport(trx, id, actor)
      const working = await getVersion(trx, id, report.workingVersion)
      const { version } = working
      const at = now()
      const comment = { id: uuidAt(at), report_id: id, version, place, body, by: actor.id, at: at.toISOString() }
      await insertComment(trx, comment)
      // Who fills in asks those who review, and these ask back.
      const to = actor.role === 'clerk' ? 'reviewers' : 'fillers'
      await notify(trx, { ...noticeAbout(report, working, actor), kind: 'commented', to, message: body })
      const detail = { version, comment: comment.id, place: place.kind }
      await record(trx, { actor, action: 'comment', subject: `report:${id}`, detail })
      return listComments(trx, id)
    })
  }

  /** A comment that is resolved already stays as it was. */
  async function resolveReportComment(id: string, commentId: string, actor: Actor): Promise<ReportComment[]> {
    return database.write.transaction().execute(async (trx) => {
      await getReport(trx, id, actor)
      const resolved = await resolveComment(trx, { reportId: id, id: commentId }, actor.id, now())
      if (resolved === undefined) throw new ProblemError('not-found')
      if (resolved)
        await record(trx, { actor, action: 'resolve', subject: `report:${id}`, detail: { comment: commentId } })
      return listComments(trx, id)
    })
  }

  return { addComment, resolveReportComment }
}

function unknownCell(): ProblemError {
  const message = text('报告格式中没有这一格', 'no form has this cell')
  return new ProblemError('invalid', { fields: [{ path: 'place.cell', message }] })
}
