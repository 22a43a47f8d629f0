import { cellMapOf, groupsOf, type CellId, type Cells, type EditionId } from '@gongkai/schema'
import { otherHandlingRows, tableFormOf } from '../reports/mixed-form.ts'

const otherHandling = 'applications.otherHandling.'

interface Sum {
  readonly id: string
  readonly parts: readonly CellId[]
}

function sumsIn(edition: EditionId): readonly Sum[] {
  return groupsOf[edition]
    .filter(({ id }) => !id.startsWith(otherHandling))
    .map(({ id, cells }) => ({ id, parts: cells[edition] }))
}

const sums: Readonly<Record<EditionId, readonly Sum[]>> = { '2019': sumsIn('2019'), '2021': sumsIn('2021') }

const otherHandlingColumns = groupsOf['2021']
  .filter(({ id }) => id.startsWith(otherHandling))
  .map(({ id }) => id.slice(otherHandling.length))

/**
 * Every measure of a report: the cells of its edition and the groups of cells people ask for. Counts in 件, money in 分.
 * A blank, "/", not applicable or absent cell is null, and so is a group with such a part: blank is not zero. Where a
 * mixed form prints （六）其他处理 the way of the other edition, what is printed serves.
 */
export function measureValues(edition: EditionId, cells: Cells): Map<string, number | null> {
  const values = new Map<string, number | null>()
  for (const id of cellMapOf(edition).keys()) values.set(id, numberIn(cells, id))
  for (const { id, parts } of sums[edition]) values.set(id, sumIn(cells, parts))
  const rows = otherHandlingRows[tableFormOf(edition, cells)]
  for (const column of otherHandlingColumns) {
    const parts = rows.map((row) => `applications.${row}.${column}`)
    values.set(otherHandling + column, sumIn(cells, parts))
  }
  return values
}

/** A percentage: sum over sum, never a mean of rates. Null when a part is unknown or the denominator is zero. */
export function rateOf(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null
  return (numerator / denominator) * 100
}

/** The number in a cell; null for blank, "/", not applicable and absent. */
export function numberIn(cells: Cells, id: CellId): number | null {
  const value = cells[id]
  return typeof value === 'number' ? value : null
}

/** Sum of cells; null as soon as one of them holds no number. */
export function sumIn(cells: Cells, ids: readonly CellId[]): number | null {
  let sum = 0
  for (const id of ids) {
    const value = cells[id]
    if (typeof value !== 'number') return null
    sum += value
  }
  return sum
}
