import type { Connection, ReportCommentTable } from '@gongkai/database'
import type { CommentPlace, ReportComment } from '@gongkai/schema'

/** All comments on a report, oldest first; of somebody whose account is gone, the id stands for the name. */
export async function listComments(db: Connection, reportId: string): Promise<ReportComment[]> {
  const rows = await db
    .selectFrom('report_comment')
    .leftJoin('user as author', 'author.id', 'report_comment.by')
    .leftJoin('user as resolver', 'resolver.id', 'report_comment.resolved_by')
    .selectAll('report_comment')
    .select(['author.name as author_name', 'resolver.name as resolver_name'])
    .where('report_id', '=', reportId)
    .orderBy('report_comment.at')
    .orderBy('report_comment.id')
    .execute()
  return rows.map(toComment)
}

export async function insertComment(
  trx: Connection,
  comment: Omit<ReportCommentTable, 'place' | 'resolved_by' | 'resolved_at'> & { readonly place: CommentPlace },
): Promise<void> {
  await trx
    .insertInto('report_comment')
    .values({ ...comment, place: JSON.stringify(comment.place), resolved_by: null, resolved_at: null })
    .execute()
}

/** False where it is resolved already; undefined where the report has no such comment. */
export async function resolveComment(
  trx: Connection,
  key: { readonly reportId: string; readonly id: string },
  by: string,
  at: Date,
): Promise<boolean | undefined> {
  const { numUpdatedRows } = await trx
    .updateTable('report_comment')
    .set({ resolved_by: by, resolved_at: at.toISOString() })
    .where('id', '=', key.id)
    .where('report_id', '=', key.reportId)
    .where('resolved_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 1n) return true
  const known = await trx
    .selectFrom('report_comment')
    .select('id')
    .where('id', '=', key.id)
    .where('report_id', '=', key.reportId)
    .executeTakeFirst()
  return known && false
}

function toComment(
  row: ReportCommentTable & { author_name: string | null; resolver_name: string | null },
): ReportComment {
  const { id, version, body, by, at, resolved_by: resolver, resolved_at: resolvedAt } = row
  return {
    id,
    version,
    place: JSON.parse(row.place) as CommentPlace,
    body,
    by,
    byName: row.author_name ?? by,
    at,
    resolved: resolvedAt === null ? null : { byName: row.resolver_name ?? resolver ?? '', at: resolvedAt },
  }
}
