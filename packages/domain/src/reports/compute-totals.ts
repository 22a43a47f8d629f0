import type { Cells, EditionId } from '@gongkai/schema'
import { sumIn } from '../statistics/measure-values.ts'
import { allColumns, applicantColumns, tableRows } from './applications-table.ts'
import { tableFormOf } from './mixed-form.ts'
import { proceedingsBlocks } from './proceedings-table.ts'

/**
 * The total cells of tables 3 and 4 that follow from complete parts, and only these: a total with a blank part is not
 * guessed. Applying the answer and computing again changes nothing.
 */
export function computeTotals(edition: EditionId, cells: Cells): Cells {
  const totals: Cells = {}
  const known: Cells = { ...cells }
  const set = (id: string, value: number | null) => {
    if (value === null) return
    totals[id] = value
    known[id] = value
  }
  const { all, results } = tableRows[tableFormOf(edition, cells)]
  const across = (row: string) =>
    sumIn(
      known,
      applicantColumns.map(({ id }) => `applications.${row}.${id}`),
    )
  for (const { id } of all) if (id !== 'resultTotal') set(`applications.${id}.total`, across(id))
  for (const column of allColumns)
    set(
      `applications.resultTotal.${column.id}`,
      sumIn(
        known,
        results.map(({ id }) => `applications.${id}.${column.id}`),
      ),
    )
  if (totals['applications.resultTotal.total'] === undefined)
    set('applications.resultTotal.total', across('resultTotal'))
  for (const { total, parts } of proceedingsBlocks) set(total, sumIn(cells, parts))
  return totals
}
