import type { Connection, Engine } from '@gongkai/database'
import { rollUp } from '@gongkai/domain'
import { editionOf, type EditionId, type Statistic } from '@gongkai/schema'
import { listMeasureNumbers } from './statistics.queries.ts'
import {
  listPublishedFigures,
  listStoredFigures,
  listTree,
  listYears,
  replaceFigures,
  type StoredFigure,
  type TreeRow,
} from './rebuild.queries.ts'

export interface Rebuilt {
  /** Figures that there should be. */
  readonly rows: number
  /** Figures that were missing, wrong or too many; they are right now. */
  readonly changed: number
}

/** Recomputes every figure from the published reports, year by year, and repairs what differs; all years unless told. */
export async function rebuildIn(trx: Connection, engine: Engine, firstYear = 0): Promise<Rebuilt> {
  const tree = await listTree(trx)
  const measures = await listMeasureNumbers(trx)
  let rows = 0
  let changed = 0
  for (const year of await listYears(trx, firstYear)) {
    const expected = await figuresOf(trx, tree, measures, year)
    const differing = countDifferences(expected, await listStoredFigures(trx, year))
    if (differing > 0) await replaceFigures(trx, engine, year, [...expected.values()])
    rows += expected.size
    changed += differing
  }
  return { rows, changed }
}

async function figuresOf(
  trx: Connection,
  tree: readonly TreeRow[],
  measures: ReadonlyMap<string, number>,
  year: number,
): Promise<Map<string, StoredFigure>> {
  const reports = await listPublishedFigures(trx, year)
  const editions = new Map(reports.map(({ agencyId, edition }) => [agencyId, edition]))
  const numbers = new Map(tree.map(({ id, number }) => [id, number]))
  const parents = new Set(tree.flatMap(({ parentId, past }) => [parentId, ...past.map((one) => one.parentId)]))
  const figures = rollUp(tree, reports)
    .filter(({ agencyId, scope }) => scope === 'own' || parents.has(agencyId))
    .map((statistic) => toFigure(statistic, numbers, measures, editions))
  return new Map(figures.map((figure) => [keyOf(figure), figure]))
}

function toFigure(
  { agencyId, scope, year, measure, value, units, missing }: Statistic,
  numbers: ReadonlyMap<string, number>,
  measures: ReadonlyMap<string, number>,
  editions: ReadonlyMap<string, EditionId>,
): StoredFigure {
  const due = editionOf(year).id
  return {
    agency: numbers.get(agencyId) ?? 0,
    scope,
    measure: measures.get(measure) ?? 0,
    edition: scope === 'own' ? (editions.get(agencyId) ?? due) : due,
    value,
    units,
    missing,
  }
}

function countDifferences(expected: ReadonlyMap<string, StoredFigure>, stored: readonly StoredFigure[]): number {
  const right = stored.filter((row) => {
    const should = expected.get(keyOf(row))
    return (
      should !== undefined &&
      should.value === row.value &&
      should.units === row.units &&
      should.missing === row.missing &&
      should.edition === row.edition
    )
  }).length
  const keys = new Set(stored.map(keyOf))
  const absent = [...expected.keys()].filter((key) => !keys.has(key)).length
  return stored.length - right + absent
}

function keyOf({ agency, scope, measure }: StoredFigure): string {
  return `${agency} ${scope} ${measure}`
}
