import type { Connection, DueDateTable } from '@gongkai/database'
import type { LocalNotice } from '@gongkai/domain'
import type { DueCovers } from '@gongkai/schema'

export interface StoredNotice extends LocalNotice {
  readonly code: string
  readonly year: number
  readonly covers: DueCovers
}

/** What agencies have set for themselves and for their units, for the reports on some years. */
export async function listNotices(
  db: Connection,
  agencyIds: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<StoredNotice[]> {
  if (agencyIds.length === 0) return []
  return db
    .selectFrom('due_date')
    .innerJoin('agency', 'agency.id', 'due_date.agency_id')
    .select(['agency.code', 'due_date.year', 'due_date.covers', 'due_date.date', 'due_date.basis'])
    .where('due_date.agency_id', 'in', agencyIds)
    .where('due_date.year', '>=', from)
    .where('due_date.year', '<=', to)
    .orderBy('agency.path')
    .orderBy('due_date.year')
    .orderBy('due_date.covers')
    .execute()
}

export async function putNotice(trx: Connection, row: DueDateTable): Promise<void> {
  const { date, basis, set_by, set_at } = row
  await trx
    .insertInto('due_date')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'year', 'covers']).doUpdateSet({ date, basis, set_by, set_at }),
    )
    .execute()
}

export async function deleteNotice(
  trx: Connection,
  { agency_id: agencyId, year, covers }: Pick<DueDateTable, 'agency_id' | 'year' | 'covers'>,
): Promise<void> {
  await trx
    .deleteFrom('due_date')
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .where('covers', '=', covers)
    .execute()
}
