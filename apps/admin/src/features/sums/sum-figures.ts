import { cellMapOf, type CellId, type CellType, type EditionId, type Sum, type SumCellUnits } from '@gongkai/schema'
import { formatValue } from '../../shared/entry.ts'

export const typeOf = (edition: EditionId, cell: CellId): CellType => cellMapOf(edition).get(cell)?.type ?? 'count'

export interface SumFigure {
  /** As printed; empty where nobody has a number. */
  readonly text: string
  /** What the units make now, where the frozen sum says something else. */
  readonly live: string | undefined
  /** Counted units that left the cell blank: not zeros. */
  readonly blanks: number
}

/** What a cell of the sum shows: the frozen number once there is one, and beside it what has changed since. */
export function figureOf({ edition, cells, report }: Sum, cell: CellId): SumFigure {
  const type = typeOf(edition, cell)
  const live = cells[cell]
  const now = formatValue(live?.value, type)
  const blanks = live?.blanks ?? 0
  if (!report?.frozenAt) return { text: now, live: undefined, blanks }
  const text = formatValue(report.cells[cell], type)
  return { text, live: now === text ? undefined : now, blanks }
}

export interface UnitShare {
  readonly unit: SumCellUnits['units'][number]
  readonly text: string
  /** Of the sum, in percent; undefined where a share means nothing. */
  readonly share: number | undefined
}

/** Units of one cell, the largest first and blanks last, with their share of the sum. */
export function sharesOf({ cell, units }: SumCellUnits, edition: EditionId): UnitShare[] {
  const type = typeOf(edition, cell)
  const numbers = units.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  const total = numbers.reduce((sum, value) => sum + value, 0)
  const sharable = total > 0 && numbers.every((value) => value >= 0)
  const size = (value: unknown) => (typeof value === 'number' ? value : -Infinity)
  return units
    .toSorted((a, b) => size(b.value) - size(a.value) || 0)
    .map((unit) => ({
      unit,
      text: formatValue(unit.value, type),
      share: sharable && typeof unit.value === 'number' ? (unit.value / total) * 100 : undefined,
    }))
}
