import { findCell, type CellId, type CellValue } from '@gongkai/schema'
import { formatValue } from '../../../shared/entry.ts'

export interface LastYearText {
  readonly figure: string
  /** This year less last year, with its sign; empty: the same, or one of them is no number. */
  readonly difference: string
}

/** Last year's figure beside this year's, as both are written; undefined where there is none. */
export function lastYearText(
  id: CellId,
  previous: CellValue | undefined,
  now: CellValue | undefined,
): LastYearText | undefined {
  if (previous === undefined || previous === null) return undefined
  const type = findCell(id)?.type ?? 'count'
  const change = typeof previous === 'number' && typeof now === 'number' ? now - previous : 0
  const amount = formatValue(Math.abs(change), type)
  const sign = change > 0 ? '+' : '−'
  return { figure: formatValue(previous, type), difference: change === 0 ? '' : `${sign}${amount}` }
}
