import { dayIn } from '@gongkai/domain'
import type { Board, BoardCell, ReportSummary } from '@gongkai/schema'

/** When each report is due and whether it is late, by agency and year, as the board knows it. */
export type Dues = (agencyCode: string, year: number) => BoardCell | undefined

export function duesOf(board: Board | undefined): Dues {
  const cells = new Map(
    board?.rows.flatMap(({ agency, cells: row }) => row.map((cell) => [`${agency.code} ${cell.year}`, cell] as const)),
  )
  return (agencyCode, year) => cells.get(`${agencyCode} ${year}`)
}

/** Whole days from today to a day, both `YYYY-MM-DD`; negative: it is past. */
export function daysLeft(date: string, today: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
}

/** The day in Asia/Shanghai, as legal dates are written. */
export function dayNow(now = new Date()): string {
  return dayIn(now)
}

/** Reports whose agency's name or title has the words. */
export function matching(reports: readonly ReportSummary[], words: string): ReportSummary[] {
  const wanted = words.trim().toLowerCase()
  return reports.filter(({ agencyName, title }) => `${agencyName} ${title}`.toLowerCase().includes(wanted))
}
