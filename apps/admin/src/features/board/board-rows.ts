import { boardStates, type Board, type BoardCell, type BoardRow, type BoardState } from '@gongkai/schema'
import type { BoardFilter } from './board-query.ts'

/** The year whose reports are being written on the board's day, or the newest one the board has. */
export function focusYear({ years, today }: Board, wanted: number | undefined): number {
  const year = wanted ?? Number(today.slice(0, 4)) - 1
  return years.includes(year) ? year : (years.at(-1) ?? year)
}

export function cellIn({ cells }: BoardRow, year: number): BoardCell | undefined {
  return cells.find((cell) => cell.year === year)
}

/** How many units stand where with a year's report; `overdue` counts beside the states. */
export function countStates(rows: readonly BoardRow[], year: number): ReadonlyMap<BoardFilter, number> {
  const counts = new Map<BoardFilter, number>([...boardStates, 'overdue' as const].map((state) => [state, 0]))
  const add = (state: BoardFilter) => counts.set(state, (counts.get(state) ?? 0) + 1)
  for (const row of rows) {
    const cell = cellIn(row, year)
    if (!cell) continue
    add(cell.state)
    if (cell.overdue) add('overdue')
  }
  return counts
}

export function narrowRows(
  rows: readonly BoardRow[],
  { year, filter, search }: { year: number; filter: BoardFilter | undefined; search: string },
): BoardRow[] {
  const wanted = search.trim()
  return rows.filter((row) => {
    const { name, shortName, code } = row.agency
    if (wanted !== '' && !name.includes(wanted) && !shortName.includes(wanted) && !code.startsWith(wanted)) return false
    if (!filter) return true
    const cell = cellIn(row, year)
    return filter === 'overdue' ? cell?.overdue === true : cell?.state === filter
  })
}

/** Codes of the agencies that have units on the board: their own report is a sum. */
export function codesWithUnits(rows: readonly BoardRow[]): ReadonlySet<string> {
  return new Set(
    rows.filter((row, index) => (rows[index + 1]?.depth ?? 0) > row.depth).map(({ agency }) => agency.code),
  )
}

const waitingForUnit: readonly BoardState[] = ['notStarted', 'filling', 'returned']

/** Whether it is the unit that has to do something; a submitted report waits for those above. */
export function isRemindable(cell: BoardCell | undefined): boolean {
  return cell !== undefined && waitingForUnit.includes(cell.state)
}

/** Whole days from one date to another, both `YYYY-MM-DD`. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
}
