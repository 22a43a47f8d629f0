import { type Connection, type Engine, jsonRows } from '@gongkai/database'
import type { AgencyNode, PublishedFigures } from '@gongkai/domain'
import type { Cells, EditionId, Scope } from '@gongkai/schema'
import { sql } from 'kysely'

export interface TreeRow extends AgencyNode {
  readonly number: number
  readonly past: NonNullable<AgencyNode['past']>
}

export async function listTree(db: Connection): Promise<TreeRow[]> {
  const agencies = await db.selectFrom('agency').select(['id', 'number', 'parent_id as parentId']).execute()
  const moves = await db
    .selectFrom('agency_change')
    .select(['agency_id as id', 'last_year as lastYear', 'parent_id as parentId'])
    .where('kind', '=', 'moved')
    .execute()
  const past = Map.groupBy(moves, ({ id }) => id)
  return agencies.map((agency) => ({ ...agency, past: past.get(agency.id) ?? [] }))
}

/** Years that have published reports, or figures that nothing backs any more. */
export async function listYears(db: Connection, firstYear: number): Promise<number[]> {
  const published = db
    .selectFrom('report')
    .select('year')
    .where('published_version', 'is not', null)
    .where('year', '>=', firstYear)
  const rows = await db
    .selectFrom('statistic')
    .select('year')
    .where('year', '>=', firstYear)
    .union(published)
    .orderBy('year')
    .execute()
  return rows.map(({ year }) => year)
}

export async function listPublishedFigures(db: Connection, year: number): Promise<PublishedFigures[]> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .onRef('report_version.version', '=', 'report.published_version'),
    )
    .select(['report.agency_id as agencyId', 'report.year'])
    .select(['report_version.coverage', 'report_version.edition', 'report_version.cells'])
    .where('report.year', '=', year)
    .execute()
  return rows.map(({ cells, ...row }) => ({ ...row, cells: JSON.parse(cells) as Cells }))
}

/** A row of the table without its year. */
export interface StoredFigure {
  readonly agency: number
  readonly scope: Scope
  readonly measure: number
  readonly edition: EditionId
  readonly value: number | null
  readonly units: number
  readonly missing: number
}

export async function listStoredFigures(db: Connection, year: number): Promise<StoredFigure[]> {
  return db
    .selectFrom('statistic')
    .select(['agency_number as agency', 'scope', 'measure_number as measure'])
    .select(['edition', 'value', 'units', 'missing'])
    .where('year', '=', year)
    .execute()
}

const batchSize = 20_000

export async function replaceFigures(
  trx: Connection,
  engine: Engine,
  year: number,
  figures: readonly StoredFigure[],
): Promise<void> {
  await trx.deleteFrom('statistic').where('year', '=', year).execute()
  const columns = {
    agency: 'integer',
    scope: 'text',
    measure: 'integer',
    edition: 'text',
    value: 'bigint',
    units: 'integer',
    missing: 'integer',
  } as const
  for (let at = 0; at < figures.length; at += batchSize) {
    const rows = figures
      .slice(at, at + batchSize)
      .map((row) => [row.agency, row.scope, row.measure, row.edition, row.value, row.units, row.missing])
    await sql`
      insert into statistic (agency_number, scope, measure_number, year, edition, value, units, missing)
      select agency, scope, measure, cast(${year} as integer), edition, value, units, missing
      from ${jsonRows<StoredFigure>(engine, columns, rows)} as figure`.execute(trx)
  }
}
