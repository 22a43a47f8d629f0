import { type Connection, type Engine, jsonRows } from '@gongkai/database'
import { ancestorCodes, type Amounts } from '@gongkai/domain'
import type { AgencyLevel, Coverage, EditionId, Scope } from '@gongkai/schema'
import { sql } from 'kysely'

export interface Ancestor {
  readonly number: number
  readonly id: string
  /** Of its own published report of the year. */
  readonly coverage: Coverage | null
}

/** Rows of the table that the same changes go to. */
export interface Target {
  readonly agency: number
  readonly scope: Scope
  readonly edition: EditionId
}

/** What to add to the row of a measure. */
export interface Change {
  readonly measure: number
  readonly value: number
  readonly units: number
  readonly missing: number
}

/** Measure id → its short key; the table changes only when the program is updated. */
export async function listMeasureNumbers(db: Connection): Promise<Map<string, number>> {
  const measures = await db.selectFrom('measure').selectAll().execute()
  return new Map(measures.map(({ id, number }) => [id, number]))
}

/** Whether any agency stands below this one, or did so in an earlier year: only then are there figures of a subtree. */
export async function hasChildren(db: Connection, agencyId: string): Promise<boolean> {
  const earlier = db.selectFrom('agency_change').select('id').where('parent_id', '=', agencyId)
  const child = await db
    .selectFrom('agency')
    .select('id')
    .where('parent_id', '=', agencyId)
    .unionAll(earlier)
    .limit(1)
    .executeTakeFirst()
  return child !== undefined
}

/** Code → path of the agency below which it stood in the year, for those that have moved since; null: at the top. */
async function listMovedSince(db: Connection, year: number): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('agency_change as change')
    .innerJoin('agency', 'agency.id', 'change.agency_id')
    .leftJoin('agency as parent', 'parent.id', 'change.parent_id')
    .select(['agency.code', 'parent.path'])
    .where('change.kind', '=', 'moved')
    .where('change.last_year', '>=', year)
    .orderBy('change.last_year', 'desc')
    .execute()
  return new Map(rows.map(({ code, path }) => [code, path]))
}

/** As they stood in the year, from the parent upwards. */
export async function listAncestors(db: Connection, path: string, year: number): Promise<Ancestor[]> {
  const codes = ancestorCodes(path, await listMovedSince(db, year))
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('agency')
    .leftJoin('report', (join) => join.onRef('report.agency_id', '=', 'agency.id').on('report.year', '=', year))
    .leftJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .onRef('report_version.version', '=', 'report.published_version'),
    )
    .select(['agency.code', 'agency.number', 'agency.id', 'report_version.coverage'])
    .where('agency.code', 'in', codes)
    .execute()
  const byCode = new Map(rows.map(({ code, ...ancestor }) => [code, ancestor]))
  return codes.flatMap((code) => byCode.get(code) ?? [])
}

export async function getSubtreeAmounts(db: Connection, agency: number, year: number): Promise<Amounts> {
  const rows = await db
    .selectFrom('statistic')
    .innerJoin('measure', 'measure.number', 'statistic.measure_number')
    .select(['measure.id', 'statistic.value', 'statistic.units', 'statistic.missing'])
    .where('statistic.agency_number', '=', agency)
    .where('statistic.scope', '=', 'subtree')
    .where('statistic.year', '=', year)
    .execute()
  return new Map(rows.map(({ id, value, units, missing }) => [id, { value: value ?? 0, units, missing }]))
}

const targetColumns = { agency: 'integer', scope: 'text', edition: 'text' } as const
const changeColumns = { measure: 'integer', value: 'bigint', units: 'integer', missing: 'integer' } as const

/** Adds the changes to all targets in one statement, then removes rows in which no report is counted any more. */
export async function addChanges(
  trx: Connection,
  engine: Engine,
  year: number,
  targets: readonly Target[],
  changes: readonly Change[],
): Promise<void> {
  const target = rowsOfTargets(engine, targets)
  const change = rowsOfChanges(engine, changes)
  await sql`
    with change as materialized (select * from ${change} as given)
    insert into statistic (agency_number, scope, year, measure_number, edition, value, units, missing)
    select target.agency, target.scope, cast(${year} as integer), change.measure, target.edition,
      case when change.units = 0 and change.value = 0 then null else change.value end, change.units, change.missing
    from ${target} as target cross join change where true
    on conflict (agency_number, scope, year, measure_number) do update set
      edition = excluded.edition,
      value = case when statistic.units + excluded.units = 0 then null
        else coalesce(statistic.value, 0) + coalesce(excluded.value, 0) end,
      units = statistic.units + excluded.units,
      missing = statistic.missing + excluded.missing`.execute(trx)
  const shrinking = changes.filter(({ units, missing }) => units + missing < 0)
  if (shrinking.length > 0) await deleteEmpty(trx, engine, year, targets, shrinking)
}

async function deleteEmpty(
  trx: Connection,
  engine: Engine,
  year: number,
  targets: readonly Target[],
  changes: readonly Change[],
): Promise<void> {
  await sql`
    delete from statistic
    where (agency_number, scope, year, measure_number) in (
      select target.agency, target.scope, cast(${year} as integer), change.measure
      from ${rowsOfTargets(engine, targets)} as target cross join ${rowsOfChanges(engine, changes)} as change)
    and units = 0 and missing = 0`.execute(trx)
}

function rowsOfTargets(engine: Engine, targets: readonly Target[]) {
  const rows = targets.map(({ agency, scope, edition }) => [agency, scope, edition])
  return jsonRows<Target>(engine, targetColumns, rows)
}

function rowsOfChanges(engine: Engine, changes: readonly Change[]) {
  const rows = changes.map(({ measure, value, units, missing }) => [measure, value, units, missing])
  return jsonRows<Change>(engine, changeColumns, rows)
}

/** A correction may move a report to another edition without changing a figure. */
export async function setOwnEdition(trx: Connection, agency: number, year: number, edition: EditionId): Promise<void> {
  await trx
    .updateTable('statistic')
    .set({ edition })
    .where('agency_number', '=', agency)
    .where('scope', '=', 'own')
    .where('year', '=', year)
    .execute()
}

export interface FigureRow {
  readonly agency: number
  readonly measure: string
  readonly year: number
  readonly edition: EditionId
  readonly value: number | null
  readonly units: number
  readonly missing: number
}

/** Figures of some agencies, each in the scope that holds its rows, over some years. */
export async function listFigures(
  db: Connection,
  engine: Engine,
  query: {
    readonly agencies: readonly { readonly number: number; readonly scope: Scope }[]
    readonly measures: readonly string[]
    readonly years: readonly number[]
  },
): Promise<FigureRow[]> {
  const keys = jsonRows<{ number: number; scope: Scope }>(
    engine,
    { number: 'integer', scope: 'text' },
    query.agencies.map(({ number, scope }) => [number, scope]),
  )
  return db
    .selectFrom(keys.as('wanted'))
    .crossJoin('measure')
    .innerJoin('statistic', (join) =>
      join
        .onRef('statistic.agency_number', '=', 'wanted.number')
        .onRef('statistic.scope', '=', 'wanted.scope')
        .onRef('statistic.measure_number', '=', 'measure.number')
        .on('statistic.year', 'in', query.years),
    )
    .select([
      'statistic.agency_number as agency',
      'measure.id as measure',
      'statistic.year',
      'statistic.edition',
      'statistic.value',
      'statistic.units',
      'statistic.missing',
    ])
    .where('measure.id', 'in', query.measures)
    .orderBy('statistic.agency_number')
    .orderBy('measure.id')
    .orderBy('statistic.year')
    .execute()
}

export interface RankRow {
  readonly agency: number
  readonly value: number
}

/** The highest figures that agencies reported themselves, highest first. Zero and below is no rank. */
export async function listHighest(
  db: Connection,
  query: { measure: string; year: number; level?: AgencyLevel | undefined; limit: number },
): Promise<RankRow[]> {
  const rows = await db
    .selectFrom('measure')
    .innerJoin('statistic', 'statistic.measure_number', 'measure.number')
    .$if(query.level !== undefined, (joined) =>
      joined.innerJoin('agency', (join) =>
        join.onRef('agency.number', '=', 'statistic.agency_number').on('agency.level', '=', query.level ?? 'national'),
      ),
    )
    .select(['statistic.agency_number as agency', 'statistic.value'])
    .where('measure.id', '=', query.measure)
    .where('statistic.year', '=', query.year)
    // Literally the conditions of the index.
    .where('statistic.scope', '=', sql.lit('own'))
    .where('statistic.value', '<>', sql.lit(0))
    .where('statistic.value', '>', 0)
    .orderBy('statistic.value', 'desc')
    .limit(query.limit)
    .execute()
  return rows.map(({ agency, value }) => ({ agency, value: value ?? 0 }))
}
