import { computeTotals } from '@gongkai/domain'
import { cellMapOf, type CellId, type Cells, type EditionId } from '@gongkai/schema'
import type { Entry } from '../../../shared/entry.ts'
import { isEmpty } from './cell-state.ts'
import type { Sheet } from './sheet.ts'

/** Every total of the form with what its parts add up to; undefined while a part is blank. */
export function expectedTotals(edition: EditionId, cells: Cells): Map<CellId, number | undefined> {
  const computed = computeTotals(edition, cells)
  const totals = [...cellMapOf(edition).values()].filter(({ total }) => total)
  return new Map(
    totals.map(({ id }) => {
      const value = computed[id]
      return [id, typeof value === 'number' ? value : undefined]
    }),
  )
}

/** Totals that say what their parts add up to: these follow their parts and are nobody's own entry. */
export function followingTotals(edition: EditionId, cells: Cells): Set<CellId> {
  const expected = expectedTotals(edition, cells)
  return new Set([...expected].filter(([id, total]) => total !== undefined && cells[id] === total).map(([id]) => id))
}

/** Every cell that is still empty, totals aside: these follow from their parts. */
export function listBlanks(sheet: Sheet): CellId[] {
  return [...cellMapOf(sheet.edition).values()].flatMap(({ id, total }) =>
    !total && isEmpty(sheet.state(id).value) ? [id] : [],
  )
}

/** What has to be written for every total to equal its parts. */
export function correctedTotals(sheet: Sheet, totals: ReadonlyMap<CellId, number | undefined>): Map<CellId, Entry> {
  const differing = [...totals].filter(
    ([id, total]) => total !== undefined && sheet.state(id).value.entry.value !== total,
  )
  return new Map(differing.map(([id, total]) => [id, { text: String(total), value: total }]))
}
