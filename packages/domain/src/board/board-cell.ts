import type { BoardCell, BoardState, EditionId, ReportState } from '@gongkai/schema'

/** What the board needs to know of a unit's report. */
export interface BoardReport {
  readonly id: string
  readonly edition: EditionId
  readonly state: ReportState
  /** Whether a version of it counts: also while a correction is being worked on. */
  readonly published: boolean
  /** When its first version was published. */
  readonly firstPublishedAt: string | null
}

export interface BoardUnit {
  readonly year: number
  readonly expected: boolean
  readonly report: BoardReport | undefined
  /** The last day that counts, `YYYY-MM-DD`. */
  readonly dueOn: string | null
  readonly remindedAt: string | null
}

/** Where one unit stands with one year on a day in Asia/Shanghai. */
export function boardCell({ year, expected, report, dueOn, remindedAt }: BoardUnit, today: string): BoardCell {
  const published = report?.published ?? false
  const owed = expected || report !== undefined
  return {
    year,
    state: stateOf(expected, report),
    reportId: report?.id ?? null,
    edition: report?.edition ?? null,
    dueOn: owed ? dueOn : null,
    overdue: owed && !published && dueOn !== null && today > dueOn,
    late: published && dueOn !== null && report?.firstPublishedAt != null && dayIn(report.firstPublishedAt) > dueOn,
    correcting: published && report?.state !== 'published',
    remindedAt,
  }
}

function stateOf(expected: boolean, report: BoardReport | undefined): BoardState {
  if (!report) return expected ? 'notStarted' : 'notRequired'
  if (report.published) return 'published'
  return report.state === 'draft' ? 'filling' : report.state
}

const shanghai = 8 * 60 * 60 * 1000

/** The day in Asia/Shanghai of an instant, `YYYY-MM-DD`; China has had no summer time since 1991. */
export function dayIn(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + shanghai).toISOString().slice(0, 10)
}
