import type { AgencyRef, Board, BoardCell, BoardState, ReportSummary, Role } from '@gongkai/schema'
import { mayFill } from '../../../shared/roles.ts'

/** A unit's report of the year that waits for those who fill it in. */
export interface FillingTask {
  readonly agency: AgencyRef
  readonly cell: BoardCell
  readonly lastYear: BoardCell | undefined
}

/** As many units as one person fills in for. */
const fewUnits = 5

const waiting: readonly BoardState[] = ['returned', 'notStarted', 'filling', 'withdrawn']

/** What there is to fill in on a year: what came back first, then what is overdue, then what is due soonest. */
export function fillingTasks(board: Board, year: number, role: Role): FillingTask[] {
  if (!mayFill(role)) return []
  const tasks = tasksOf(board, year, (cell) => waiting.includes(cell.state) || cell.correcting)
  return tasks.toSorted((a, b) => urgency(a).localeCompare(urgency(b)))
}

function tasksOf(board: Board, year: number, wanted: (cell: BoardCell) => boolean): FillingTask[] {
  return board.rows.flatMap(({ agency, cells }) => {
    const cell = cells.find((one) => one.year === year)
    if (!cell || !wanted(cell)) return []
    return [{ agency, cell, lastYear: cells.find((one) => one.year === year - 1) }]
  })
}

const handed: readonly BoardState[] = ['submitted', 'approved', 'published']

/** What those who fill in have handed over of a year; for a unit or two, not for a county. */
export function handedOver(board: Board, year: number, role: Role): FillingTask[] {
  if (!mayFill(role) || board.rows.length > fewUnits) return []
  return tasksOf(board, year, (cell) => handed.includes(cell.state) && !cell.correcting)
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
