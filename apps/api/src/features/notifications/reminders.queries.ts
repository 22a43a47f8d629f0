import type { Connection } from '@gongkai/database'

/** Remembers a reminder; false, and nothing changed, when there was one for the agency and year since `since`. */
export async function takeReminder(
  trx: Connection,
  { agencyId, year, at, since, by }: { agencyId: string; year: number; at: Date; since: Date; by: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('reminder')
    .values({ agency_id: agencyId, year, at: at.toISOString(), by })
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'year'])
        .doUpdateSet({ at: at.toISOString(), by })
        .where('reminder.at', '<=', since.toISOString()),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The report of an agency on a year, if there is one, and whether a version of it is published. */
export async function findReport(
  db: Connection,
  agencyId: string,
  year: number,
): Promise<{ id: string; published: boolean } | undefined> {
  const row = await db
    .selectFrom('report')
    .select(['id', 'published_version'])
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row && { id: row.id, published: row.published_version !== null }
}
