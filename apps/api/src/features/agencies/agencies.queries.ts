import type { AgencyTable, Connection } from '@gongkai/database'
import type { ReportedYear } from '@gongkai/schema'
import { sql } from 'kysely'

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

export async function setPath(trx: Connection, id: string, path: string): Promise<void> {
  await trx.updateTable('agency').set({ path }).where('id', '=', id).execute()
}

/** Published or withdrawn reports of an agency's children, by child, with what each received itself. */
export async function listReportedYears(db: Connection, parentId: string): Promise<Map<string, ReportedYear[]>> {
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
    .where('agency.parent_id', '=', parentId)
    .groupBy(['agency.id', 'report.year', 'report.published_version', 'statistic.value'])
    .orderBy('report.year')
    .execute()
  const years = rows.map(({ id, published_version: published, ...row }) => {
    const state = published === null ? ('withdrawn' as const) : ('published' as const)
    return { id, reported: { ...row, state } }
  })
  const byChild = Map.groupBy(years, ({ id }) => id)
  return new Map([...byChild].map(([id, rows]) => [id, rows.map(({ reported }) => reported)]))
}

/** How many of the reports that a subtree owes are published, by year. */
export async function countPublished(db: Connection, path: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('agency')
    .innerJoin('report', 'report.agency_id', 'agency.id')
    .select(['report.year', (select) => select.fn.countAll<number>().as('count')])
    .where('agency.path', '>=', path)
    // Everything that begins with the path: '0' follows '/'.
    .where('agency.path', '<', `${path.slice(0, -1)}0`)
    .where('report.published_version', 'is not', null)
    .whereRef('agency.first_year', '<=', 'report.year')
    .where((where) =>
      where.or([where('agency.last_year', 'is', null), where('agency.last_year', '>=', where.ref('report.year'))]),
    )
    .groupBy('report.year')
    .execute()
  return new Map(rows.map(({ year, count }) => [year, count]))
}

export async function hasPublishedReports(db: Connection): Promise<boolean> {
  const row = await db
    .selectFrom('report')
    .select('id')
    .where('published_version', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
