import type { BoardRow } from '@gongkai/schema'
import { cellIn } from './board-rows.ts'

/** Where a cell leads: a page, the question whether to begin, or nowhere. */
export type BoardPlace = `/${string}` | 'begin' | undefined

/** A report that is there opens; one that is not can be begun by those who fill in, a sum where it is made. */
export function boardPlaceOf(
  row: BoardRow,
  year: number,
  { mayBegin, sumsUp }: { mayBegin: boolean; sumsUp: boolean },
): BoardPlace {
  const cell = cellIn(row, year)
  if (!cell) return undefined
  if (cell.reportId) return `/reports/${cell.reportId}`
  if (cell.state === 'notRequired') return undefined
  if (sumsUp) return `/sums/${row.agency.code}/${year}`
  return mayBegin ? 'begin' : undefined
}
