import { chapterOverlap, checkReport, resolveTokens } from '@gongkai/domain'
import type { Cells, Chapters, Finding, ReportContent, StaffReport } from '@gongkai/schema'
import { toSubject } from './subject.ts'

export type TextId = keyof Chapters

/** A draft at one moment, and what its rules compare it with. */
export interface CheckJob {
  readonly report: Pick<StaffReport, 'agency' | 'summary' | 'previous'>
  readonly content: ReportContent
}

export interface CheckResult {
  readonly findings: Finding[]
  /** The findings as one word: the same one, and nothing has to be shown anew. */
  readonly outcome: string
  /** How much of each chapter stands in last year's already, 0 to 1; none where last year had no such text. */
  readonly overlaps: Partial<Record<TextId, number>>
  /** The texts as typed and the cells that were looked at: places in findings are places in these. */
  readonly chapters: Chapters
  readonly cells: Cells
}

/** Everything that is worked out about a draft while it is typed, apart from its totals. */
export function runChecks({ report, content }: CheckJob): CheckResult {
  const { chapters, cells } = content
  const published = resolveChapters(chapters, cells)
  const before: Chapters = report.previous?.chapters ?? {}
  const compared = (Object.keys(published) as TextId[]).filter((id) => published[id] && before[id])
  const findings = checkReport(toSubject(report, { ...content, chapters: published }))
  return {
    findings,
    outcome: JSON.stringify(findings),
    overlaps: Object.fromEntries(compared.map((id) => [id, chapterOverlap(published[id] ?? '', before[id] ?? '')])),
    chapters,
    cells,
  }
}

function resolveChapters(chapters: Chapters, cells: Cells): Chapters {
  return Object.fromEntries(Object.entries(chapters).map(([id, text]) => [id, resolveTokens(text, cells)]))
}
