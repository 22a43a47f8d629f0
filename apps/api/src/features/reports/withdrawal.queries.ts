import type { Connection } from '@gongkai/database'

/** Marks every published version of a report: none of them may be shown as valid any more. */
export async function markWithdrawn(trx: Connection, reportId: string, reason: string, at: Date): Promise<void> {
  await trx
    .updateTable('report_version')
    .set({
      withdrawn_at: at.toISOString(),
      withdrawn_reason: reason,
      restored_at: null,
      restored_reason: null,
    })
    .where('report_id', '=', reportId)
    .where('published_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Takes back the withdrawal that took a version with it; the reason of the withdrawal stays public beside the other. */
export async function markRestored(
  trx: Connection,
  key: { readonly reportId: string; readonly version: number },
  reason: string,
  at: Date,
): Promise<void> {
  const withdrawal = await trx
    .selectFrom('report_version')
    .select(['withdrawn_at', 'withdrawn_reason'])
    .where('report_id', '=', key.reportId)
    .where('version', '=', key.version)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('report_version')
    .set({ withdrawn_at: null, restored_at: at.toISOString(), restored_reason: reason })
    .where('report_id', '=', key.reportId)
    .where('withdrawn_at', '=', withdrawal.withdrawn_at)
    .where('withdrawn_reason', withdrawal.withdrawn_reason === null ? 'is' : '=', withdrawal.withdrawn_reason)
    .execute()
}
