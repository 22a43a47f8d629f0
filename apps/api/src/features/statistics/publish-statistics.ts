import type { Connection, Engine } from '@gongkai/database'
import {
  amountsOf,
  type Amounts,
  needsSubtree,
  publicationDelta,
  type ReportFigures,
  type StatisticDelta,
} from '@gongkai/domain'
import { editionOf } from '@gongkai/schema'
import { raiseDataVersion } from '../../meta.queries.ts'
import {
  addChanges,
  type Change,
  getSubtreeAmounts,
  hasChildren,
  listAncestors,
  listMeasureNumbers,
  setOwnEdition,
} from './statistics.queries.ts'

/** A publication, correction (both sides) or withdrawal (no `after`) of an agency's report on a year. */
export interface StatisticsChange {
  readonly agency: { readonly id: string; readonly number: number; readonly path: string }
  readonly year: number
  readonly before?: ReportFigures | undefined
  readonly after?: ReportFigures | undefined
}

/**
 * Brings the statistics of the agency and its ancestors up to a change of its published report. Part of the publishing
 * transaction, which from here on has publications to itself.
 */
export function statisticsPublisher(engine: Engine) {
  let known: Map<string, number> | undefined
  return async function publishStatistics(trx: Connection, change: StatisticsChange): Promise<void> {
    const { agency, year, before, after } = change
    await raiseDataVersion(trx)
    const ancestors = await listAncestors(trx, agency.path, year)
    const inner = await hasChildren(trx, agency.id)
    known ??= await listMeasureNumbers(trx)
    const measures = known
    const due = editionOf(year).id
    const own = after?.edition ?? before?.edition ?? due
    const deltas = publicationDelta({
      agencyId: agency.id,
      ...(before && { before }),
      ...(after && { after }),
      subtree: await subtreeBefore(trx, change, inner),
      ancestors,
    })
    const numbers = new Map([agency, ...ancestors].map(({ id, number }) => [id, number]))
    for (const { targets, changes } of groupDeltas(deltas, measures)) {
      const rows = targets
        // An agency without children has no subtree rows: its subtree is its own report.
        .filter(({ agencyId, scope }) => inner || scope === 'own' || agencyId !== agency.id)
        .map(({ agencyId, scope }) => ({
          agency: getNumber(numbers, agencyId),
          scope,
          edition: scope === 'own' ? own : due,
        }))
      if (rows.length > 0) await addChanges(trx, engine, year, rows, changes)
    }
    if (before && after && before.edition !== after.edition) await setOwnEdition(trx, agency.number, year, own)
  }
}

interface Group {
  readonly targets: Pick<StatisticDelta, 'agencyId' | 'scope'>[]
  readonly changes: readonly Change[]
}

/** A new report adds the same to itself and to everything above: what is equal is written together. */
function groupDeltas(deltas: readonly StatisticDelta[], measures: ReadonlyMap<string, number>): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const [, rows] of Map.groupBy(deltas, ({ agencyId, scope }) => `${scope} ${agencyId}`)) {
    const [first] = rows
    if (!first) continue
    const changes = rows.map(({ measure, value, units, missing }) => ({
      measure: getNumber(measures, measure),
      value,
      units,
      missing,
    }))
    const key = JSON.stringify(changes)
    const group = groups.get(key) ?? { targets: [], changes }
    groups.set(key, group)
    group.targets.push(first)
  }
  return groups.values()
}

/** What the agency's subtree adds up to before the change; asked for only where a region report comes or goes. */
async function subtreeBefore(trx: Connection, change: StatisticsChange, inner: boolean): Promise<Amounts> {
  const { agency, year, before, after } = change
  if (!needsSubtree(before, after)) return new Map()
  if (inner) return getSubtreeAmounts(trx, agency.number, year)
  return before?.coverage === 'unit' ? amountsOf(before) : new Map()
}

function getNumber(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id)
  if (number === undefined) throw new Error(`no number is known for ${id}; the database needs to be migrated`)
  return number
}
