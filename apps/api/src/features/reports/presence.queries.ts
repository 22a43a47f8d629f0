import type { Connection, ReportPresenceTable } from '@gongkai/database'
import type { Presence } from '@gongkai/schema'

/** Notes that somebody is there, and forgets those who have not been heard of since an instant. */
export async function putPresence(db: Connection, row: ReportPresenceTable, since: string): Promise<void> {
  const { at, place } = row
  await db
    .insertInto('report_presence')
    .values(row)
    .onConflict((conflict) => conflict.columns(['report_id', 'person_id']).doUpdateSet({ at, place }))
    .execute()
  await db.deleteFrom('report_presence').where('report_id', '=', row.report_id).where('at', '<', since).execute()
}

export async function deletePresence(db: Connection, reportId: string, personId: string): Promise<void> {
  await db.deleteFrom('report_presence').where('report_id', '=', reportId).where('person_id', '=', personId).execute()
}

/** Everybody else who is there, in the order of their names. */
export async function listOthers(
  db: Connection,
  { reportId, personId, since }: { readonly reportId: string; readonly personId: string; readonly since: string },
): Promise<Presence[]> {
  return db
    .selectFrom('report_presence')
    .innerJoin('user', 'user.id', 'report_presence.person_id')
    .select(['user.name', 'report_presence.at', 'report_presence.place'])
    .where('report_id', '=', reportId)
    .where('person_id', '!=', personId)
    .where('report_presence.at', '>=', since)
    .orderBy('user.name')
    .execute()
}
