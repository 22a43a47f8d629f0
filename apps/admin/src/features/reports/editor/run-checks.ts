import { chapterOverlap, checkReport, resolveTokens } from '@gongkai/domain'
import type { Cells, Chapters, Finding, ReportContent, StaffReport } from '@gongkai/schema'
import { toSubject } from './subject.ts'

export type TextId = keyof Chapters

/** What the rules look at besides the draft itself. */
export type CheckedReport = Pick<StaffReport, 'agency' | 'summary' | 'previous'>

export interface CheckResult {
  /** Undefined: the same as the time before. */
  readonly findings: Finding[] | undefined
  /** How much of each chapter stands in last year's already, 0 to 1; none where last year had no such text. */
  readonly overlaps: Partial<Record<TextId, number>>
  /** The texts as typed and the cells that were looked at: places in findings are places in these. */
  readonly chapters: Chapters
  readonly cells: Cells
}

/** Everything that is worked out about a draft while it is typed, apart from its totals; one after another. */
export function createChecks(report: CheckedReport) {
  const before: Chapters = report.previous?.chapters ?? {}
  let told = ''

  return function check({ chapters, cells, ...content }: ReportContent): CheckResult {
    const published = resolveChapters(chapters, cells)
    const findings = checkReport(toSubject(report, { ...content, cells, chapters: published }))
    const said = JSON.stringify(findings)
    const changed = said !== told
    told = said
    const compared = (Object.keys(published) as TextId[]).filter((id) => published[id] && before[id])
    return {
      findings: changed ? findings : undefined,
      overlaps: Object.fromEntries(compared.map((id) => [id, chapterOverlap(published[id] ?? '', before[id] ?? '')])),
      chapters,
      cells,
    }
  }
}

function resolveChapters(chapters: Chapters, cells: Cells): Chapters {
  return Object.fromEntries(Object.entries(chapters).map(([id, text]) => [id, resolveTokens(text, cells)]))
}
