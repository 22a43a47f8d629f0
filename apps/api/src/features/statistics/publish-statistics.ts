import type { Connection, Engine } from '@gongkai/database'
import { amountsOf, type Amounts, needsSubtree, publicationDelta, type ReportFigures } from '@gongkai/domain'
import { editionOf } from '@gongkai/schema'
import { raiseDataVersion } from '../../meta.queries.ts'
import {
  applyDeltas,
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
    const numbers = new Map([agency, ...ancestors].map(({ id, number }) => [id, number]))
    const deltas = publicationDelta({
      agencyId: agency.id,
      ...(before && { before }),
      ...(after && { after }),
      subtree: await subtreeBefore(trx, change, inner),
      ancestors,
    })
      // An agency without children has no subtree rows: its subtree is its own report.
      .filter(({ agencyId, scope }) => inner || scope === 'own' || agencyId !== agency.id)
      .map(({ agencyId, measure, ...delta }) => ({
        ...delta,
        agency: getNumber(numbers, agencyId),
        measure: getNumber(measures, measure),
      }))
    const due = editionOf(year).id
    const own = after?.edition ?? before?.edition ?? due
    if (deltas.length > 0) await applyDeltas(trx, engine, { year, own, due, deltas })
    if (before && after && before.edition !== after.edition) await setOwnEdition(trx, agency.number, year, own)
  }
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

