import { dueDateOf, localDueRange } from '@gongkai/domain'
import type { Agency, Board, BoardRow, DueCovers, LocalDueDate } from '@gongkai/schema'

/** Where somebody's last day comes from, and who it is. */
export interface Affected {
  readonly row: BoardRow
  readonly statutory: string | null
  readonly effective: string | null
  readonly isLocal: boolean
}

/** Everybody who has to report on the year, with the statute's day and the one that counts. */
export function affectedIn({ rows }: Board, year: number): Affected[] {
  return rows.flatMap((row) => {
    const cell = row.cells.find((one) => one.year === year)
    if (!cell || cell.state === 'notRequired') return []
    const statutory = dueDateOf(year, row.agency).date
    return [{ row, statutory, effective: cell.dueOn, isLocal: cell.dueOn !== statutory }]
  })
}

/** Those a date would be for: the agency, or everybody below it. */
export function coveredBy(covers: DueCovers, affected: readonly Affected[], agencyCode: string): Affected[] {
  return affected.filter(({ row }) => (row.agency.code === agencyCode) === (covers === 'self'))
}

/** Those whose last day a date would move: the statute's stays where it is the earlier one. */
export function movedBy(date: string, covered: readonly Affected[]): Affected[] {
  return covered.filter(({ statutory }) => statutory === null || date < statutory)
}

/** Notices of others that also count here: of those above for their units, and of units for themselves. */
export function otherNotices(notices: readonly LocalDueDate[], agencyCode: string): LocalDueDate[] {
  return notices.filter((notice) => notice.agencyCode !== agencyCode)
}

/** The first and the last day that may be set, as the server allows. */
export function rangeFor(covered: readonly Affected[], year: number) {
  return localDueRange(
    year,
    covered.map(({ row }) => row.agency),
  )
}

/** One of each kind that the statute speaks of, or does not. */
export const statutoryKinds: readonly Pick<Agency, 'level' | 'kind'>[] = [
  { level: 'county', kind: 'department' },
  { level: 'county', kind: 'government' },
  { level: 'township', kind: 'government' },
]
