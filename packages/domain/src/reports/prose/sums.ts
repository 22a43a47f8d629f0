import type { CellId, Cells } from '@gongkai/schema'
import { sumIn } from '../../statistics/measure-values.ts'

/** A figure that follows from the tables: cells added and cells taken away. */
export interface CellSum {
  readonly plus: readonly CellId[]
  readonly minus?: readonly CellId[]
}

/** In 件; null as soon as one cell holds no number. */
export function valueOf(cells: Cells, { plus, minus = [] }: CellSum): number | null {
  const [added, taken] = [sumIn(cells, plus), sumIn(cells, minus)]
  return added === null || taken === null ? null : added - taken
}

export function cellsOf({ plus, minus = [] }: CellSum): CellId[] {
  return [...plus, ...minus]
}

export function oneCell(id: CellId): CellSum {
  return { plus: [id] }
}
