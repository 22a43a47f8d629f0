import type { Agency, AgencyOverview, ReportedYear } from '@gongkai/schema'

/** Where a unit stands for a year: `nil` is a report on a year without an application (零申请). */
export type BoardState = 'there' | 'nil' | 'withdrawn' | 'missing' | 'notRequired'

export interface BoardCell {
  readonly year: number
  readonly state: BoardState
  /** Applications received; null: left blank on the form. */
  readonly received: number | null
}

export interface BoardRow {
  readonly unit: AgencyOverview['children'][number]
  readonly cells: readonly BoardCell[]
}

/** The units of an agency against the years of its subtree. */
export function boardOf({ children, years }: Pick<AgencyOverview, 'children' | 'years'>): readonly BoardRow[] {
  return children.map((unit) => ({
    unit,
    cells: years.map(({ year }) =>
      toCell(
        year,
        unit.expected,
        unit.reports.find((report) => report.year === year),
      ),
    ),
  }))
}

function toCell(year: number, expected: Agency['expected'], report: ReportedYear | undefined): BoardCell {
  if (!report) return { year, state: isExpected(year, expected) ? 'missing' : 'notRequired', received: null }
  if (report.state === 'withdrawn') return { year, state: 'withdrawn', received: null }
  return { year, state: report.received === 0 ? 'nil' : 'there', received: report.received }
}

export function isExpected(year: number, expected: Agency['expected']): boolean {
  return expected !== null && year >= expected.firstYear && year <= (expected.lastYear ?? Infinity)
}
