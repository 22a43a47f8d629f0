import type { AgencyChangeTable, Connection } from '@gongkai/database'
import type { AgencyChangeKind, ReportState } from '@gongkai/schema'
import { sql } from 'kysely'
import { endOfSubtree } from '../../subtree.ts'

export async function listChanges(db: Connection, agencyId: string): Promise<AgencyChangeTable[]> {
  return db
    .selectFrom('agency_change')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .orderBy('last_year')
    .orderBy('id')
    .execute()
}

/** First report year of the latest change of a kind. */
export async function findLastChange(
  db: Connection,
  agencyId: string,
  kind: AgencyChangeKind,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('agency_change')
    .select('last_year')
    .where('agency_id', '=', agencyId)
    .where('kind', '=', kind)
    .orderBy('last_year', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && row.last_year + 1
}

/**
 * Keeps what was until the end of `last_year`. Where a change of the kind is recorded from the same year on, this one
 * corrects it: what was before stays and the reason is another. One that leads back to what was before is none any more;
 * the audit trail has both.
 */
export async function keepChange(
  trx: Connection,
  row: AgencyChangeTable,
  after: Partial<Pick<AgencyChangeTable, 'name' | 'short_name' | 'parent_id'>>,
): Promise<void> {
  const { agency_id: agency, kind, last_year: lastYear, reason, recorded_at: recordedAt } = row
  const recorded = await trx
    .selectFrom('agency_change')
    .selectAll()
    .where('agency_id', '=', agency)
    .where('kind', '=', kind)
    .where('last_year', '=', lastYear)
    .executeTakeFirst()
  if (!recorded) return addChange(trx, row)
  const takenBack = Object.entries(after).every(([column, value]) => recorded[column as keyof typeof after] === value)
  if (takenBack) await trx.deleteFrom('agency_change').where('id', '=', recorded.id).execute()
  else
    await trx
      .updateTable('agency_change')
      .set({ reason, recorded_at: recordedAt })
      .where('id', '=', recorded.id)
      .execute()
}

export async function addChange(trx: Connection, row: AgencyChangeTable): Promise<void> {
  await trx.insertInto('agency_change').values(row).execute()
}

/** Moves everything that begins with one path to another. */
export async function movePaths(trx: Connection, from: string, to: string): Promise<void> {
  await trx
    .updateTable('agency')
    .set({ path: sql`${to} || substr(path, ${from.length + 1})` })
    .where('path', '>=', from)
    .where('path', '<', endOfSubtree(from))
    .execute()
}

export interface AgencyReport {
  readonly year: number
  readonly state: ReportState
  readonly published: boolean
}

/** The reports of an agency, oldest first. */
export async function listReportsOf(db: Connection, agencyId: string): Promise<AgencyReport[]> {
  const rows = await db
    .selectFrom('report')
    .select(['year', 'state', 'published_version'])
    .where('agency_id', '=', agencyId)
    .orderBy('year')
    .execute()
  return rows.map(({ year, state, published_version: version }) => ({ year, state, published: version !== null }))
}

/** Years of published reports of some agencies, by code. */
export async function listPublishedYears(db: Connection, codes: readonly string[]): Promise<Map<string, number[]>> {
  const years = new Map<string, number[]>()
  const batch = 500
  for (let at = 0; at < codes.length; at += batch) {
    const rows = await db
      .selectFrom('report')
      .innerJoin('agency', 'agency.id', 'report.agency_id')
      .select(['agency.code', 'report.year'])
      .where('agency.code', 'in', codes.slice(at, at + batch))
      .where('report.published_version', 'is not', null)
      .execute()
    for (const { code, year } of rows) years.set(code, [...(years.get(code) ?? []), year])
  }
  return years
}

/** Years from one on in which anything below a path is published. */
export async function listYearsBelow(db: Connection, path: string, firstYear: number): Promise<number[]> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('agency', 'agency.id', 'report.agency_id')
    .select('report.year')
    .distinct()
    .where('agency.path', '>=', path)
    .where('agency.path', '<', endOfSubtree(path))
    .where('report.year', '>=', firstYear)
    .where('report.published_version', 'is not', null)
    .orderBy('report.year')
    .execute()
  return rows.map(({ year }) => year)
}
