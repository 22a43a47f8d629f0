import { cellMapOf, editions, type CellId, type TableId } from '@gongkai/schema'
import type { FormGrid } from './form-grid.ts'

/** Cells counted by the table they stand in, tables in the order of the form. */
export function countByTable(form: FormGrid, ids: Iterable<CellId>): Map<TableId, number> {
  const counts = new Map<TableId, number>()
  for (const id of ids) {
    const table = cellMapOf(form.edition).get(id)?.table
    if (table) counts.set(table, (counts.get(table) ?? 0) + 1)
  }
  return new Map(
    Object.values(editions[form.edition].tables).flatMap(({ id }) => {
      const count = counts.get(id)
      return count === undefined ? [] : [[id, count] as const]
    }),
  )
}

/** Cells by the row they stand in, in the order of the form. */
export function groupByRow(form: FormGrid, ids: readonly CellId[]): (readonly CellId[])[] {
  const wanted = new Set(ids)
  return form.rows.flatMap(({ cells }) => {
    const found = cells.filter((id) => wanted.has(id))
    return found.length === 0 ? [] : [found]
  })
}
