import type { AgencyTable, Connection } from '@gongkai/database'
import type { ReportedYear } from '@gongkai/schema'
import { sql } from 'kysely'
import { endOfSubtree } from '../../subtree.ts'

export async function getLastNumber(db: Connection): Promise<number> {
  const { last } = await db
    .selectFrom('agency')
    .select((select) => select.fn.coalesce(select.fn.max('number'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow()
  return last
}

export async function insertAgency(trx: Connection, row: AgencyTable): Promise<void> {
  await trx.insertInto('agency').values(row).execute()
}

export async function updateAgency(trx: Connection, { id, number: _, ...row }: AgencyTable): Promise<void> {
  await trx.updateTable('agency').set(row).where('id', '=', id).execute()
}

export async function setName(trx: Connection, id: string, name: string, shortName: string): Promise<void> {
  await trx.updateTable('agency').set({ name, short_name: shortName }).where('id', '=', id).execute()
}

export async function setParent(trx: Connection, id: string, parentId: string): Promise<void> {
  await trx.updateTable('agency').set({ parent_id: parentId }).where('id', '=', id).execute()
}

/** The last year it is expected to report on; null: it goes on. */
export async function setLastYear(trx: Connection, id: string, lastYear: number | null): Promise<void> {
  await trx.updateTable('agency').set({ last_year: lastYear }).where('id', '=', id).execute()
}

/** Published or withdrawn reports of some agencies, by agency, with what each received itself. */
export async function listReportedYears(
  db: Connection,
  agencyIds: readonly string[],
): Promise<Map<string, ReportedYear[]>> {
  if (agencyIds.length === 0) return new Map()
  const received = db.selectFrom('measure').select('number').where('id', '=', 'applications.newlyReceived.total')
  const rows = await db
    .selectFrom('agency')
    .innerJoin('report', 'report.agency_id', 'agency.id')
    .innerJoin('report_version', (join) =>
      join.onRef('report_version.report_id', '=', 'report.id').on('report_version.published_at', 'is not', null),
    )
    .leftJoin('statistic', (join) =>
      join
        .onRef('statistic.agency_number', '=', 'agency.number')
        .onRef('statistic.year', '=', 'report.year')
        .on('statistic.scope', '=', 'own')
        .on('statistic.measure_number', '=', received),
    )
    .select(['agency.id', 'report.year', 'report.published_version', 'statistic.value as received'])
    .select((select) => select.fn.max('report_version.version').as('version'))
    .where('agency.id', 'in', agencyIds)
    .groupBy(['agency.id', 'report.year', 'report.published_version', 'statistic.value'])
    .orderBy('report.year')
    .execute()
  const years = rows.map(({ id, published_version: published, ...row }) => {
    const state = published === null ? ('withdrawn' as const) : ('published' as const)
    return { id, reported: { ...row, state } }
  })
  const byAgency = Map.groupBy(years, ({ id }) => id)
  return new Map([...byAgency].map(([id, rows]) => [id, rows.map(({ reported }) => reported)]))
}

/** How many of the reports that a subtree, as it stands now, owes are published, by year. */
export async function countPublished(db: Connection, path: string): Promise<Map<number, number>> {
  const rows = await publishedBelow(db, path)
    .select(['report.year', (select) => select.fn.countAll<number>().as('count')])
    .groupBy('report.year')
    .execute()
  return new Map(rows.map(({ year, count }) => [year, count]))
}

function publishedBelow(db: Connection, path: string) {
  return db
    .selectFrom('agency')
    .innerJoin('report', 'report.agency_id', 'agency.id')
    .where('agency.path', '>=', path)
    .where('agency.path', '<', endOfSubtree(path))
    .where('report.published_version', 'is not', null)
    .whereRef('agency.first_year', '<=', 'report.year')
    .where((where) =>
      where.or([where('agency.last_year', 'is', null), where('agency.last_year', '>=', where.ref('report.year'))]),
    )
}

/** Codes and years of the published reports that a subtree, as it stands now, owes. */
export async function listPublishedBelow(db: Connection, path: string): Promise<{ code: string; year: number }[]> {
  return publishedBelow(db, path).select(['agency.code', 'report.year']).execute()
}
