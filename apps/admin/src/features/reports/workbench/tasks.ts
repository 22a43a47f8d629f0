import type { AgencyRef, Board, BoardCell, BoardState, ReportSummary, Role } from '@gongkai/schema'
import { mayFill } from '../../../shared/roles.ts'

/** A unit's report of the year that waits for those who fill it in. */
export interface FillingTask {
  readonly agency: AgencyRef
  readonly cell: BoardCell
  readonly lastYear: BoardCell | undefined
}

const waiting: readonly BoardState[] = ['returned', 'notStarted', 'filling', 'withdrawn']

/** What there is to fill in on a year: what came back first, then what is overdue, then what is due soonest. */
export function fillingTasks(board: Board, year: number, role: Role): FillingTask[] {
  if (!mayFill(role)) return []
  const tasks = board.rows.flatMap(({ agency, cells }): FillingTask[] => {
    const cell = cells.find((one) => one.year === year)
    const open = cell !== undefined && (waiting.includes(cell.state) || cell.correcting)
    return open ? [{ agency, cell, lastYear: cells.find((one) => one.year === year - 1) }] : []
  })
  return tasks.toSorted((a, b) => urgency(a).localeCompare(urgency(b)))
}

function urgency({ cell }: FillingTask): string {
  return `${cell.state === 'returned' ? 0 : 1} ${cell.overdue ? 0 : 1} ${cell.dueOn ?? '9999'}`
}

/** Reports of other years that a person has still to fill in: returned ones, corrections, drafts begun late. */
export function olderTasks(reports: readonly ReportSummary[], year: number, role: Role): ReportSummary[] {
  if (!mayFill(role)) return []
  return reports.filter((report) => report.year !== year && (report.state === 'draft' || report.state === 'returned'))
}

/** How many units stand where with a year's report, overdue ones counted beside; what is nobody's is left out. */
export function countBoard(board: Board, year: number): { state: BoardState | 'overdue'; n: number }[] {
  const cells = board.rows.flatMap((row) => row.cells.filter((cell) => cell.year === year))
  const states = ['notStarted', 'filling', 'returned', 'submitted', 'approved', 'published', 'withdrawn'] as const
  const counts = states.map((state) => ({ state, n: cells.filter((cell) => cell.state === state).length }))
  return [...counts, { state: 'overdue' as const, n: cells.filter(({ overdue }) => overdue).length }].filter(
    ({ n }) => n > 0,
  )
}
