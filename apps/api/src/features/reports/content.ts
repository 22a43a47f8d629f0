import { findTokens, resolveTokens } from '@gongkai/domain'
import { cellMapOf, type Chapters, editionOf, findCell, type ReportContent, text } from '@gongkai/schema'
import { hashOf } from '../../hash.ts'
import { type ProblemDetails, ProblemError } from '../../http/problem.ts'
import type { Actor } from '../../actor.ts'
import type { ReportAgency } from './reports.queries.ts'

/**
 * 10,000 亿元 in 分: more than any region buys in a year, and small enough that a country's sums stay exact integers in
 * every language.
 */
const largestFigure = 100_000_000_000_000

/** A form of the year's edition with nothing in it, completed by what is known already. */
export function completeContent(
  known: Partial<ReportContent> | undefined,
  { agency, year, actor, at }: { agency: ReportAgency; year: number; actor: Actor; at: Date },
): ReportContent {
  return contentOnly({
    title: `${agency.ref.name}${year}年政府信息公开工作年度报告`,
    edition: editionOf(year).id,
    coverage: 'unit',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    cells: {},
    notes: {},
    chapters: {},
    printedForm: { labels: [], chapters: [] },
    origin: { kind: 'entered', by: actor.id, at: at.toISOString() },
    sourceAddress: null,
    ...known,
  })
}

/** Exactly the fields of a content, so that nothing else is stored or hashed. */
export function contentOnly(content: ReportContent): ReportContent {
  const { title, edition, coverage, period, cells, notes, chapters, printedForm, origin, sourceAddress } = content
  return { title, edition, coverage, period, cells, notes, chapters, printedForm, origin, sourceAddress }
}

/** The chapters as they are published, and as they were typed where number tokens stand in them. */
export function resolveChapters({ chapters: typed, cells }: Pick<ReportContent, 'chapters' | 'cells'>): {
  chapters: Chapters
  drafted: Chapters | null
} {
  const proses = Object.entries(typed)
  if (proses.every(([, prose]) => findTokens(prose).length === 0)) return { chapters: typed, drafted: null }
  const resolved = proses.map(([id, prose]) => [id, resolveTokens(prose, cells)] as const)
  return { chapters: Object.fromEntries(resolved) as Chapters, drafted: typed }
}

/** SHA-256 over the canonical JSON of the content. */
export function hashOfContent(content: ReportContent): string {
  return hashOf(content)
}

/** Refuses what no form has: unknown cells, impossible figures, a period that ends before it begins. */
export function assertContent({ cells, notes, period }: ReportContent): void {
  const fields: NonNullable<ProblemDetails['fields']>[number][] = []
  const refuse = (path: string, zh: string, en: string) => fields.push({ path, message: text(zh, en) })
  for (const [id, value] of Object.entries(cells)) {
    if (!findCell(id)) refuse(`content.cells.${id}`, '报告格式中没有这一格', 'no form has this cell')
    else if (typeof value === 'number' && Math.abs(value) > largestFigure)
      refuse(`content.cells.${id}`, '数字过大，请核对单位', 'the figure is too large; check the unit')
  }
  for (const id of Object.keys(notes))
    if (!findCell(id)) refuse(`content.notes.${id}`, '报告格式中没有这一格', 'no form has this cell')
  if (period.to < period.from) refuse('content.period.to', '不能早于开始日期', 'may not be before the beginning')
  if (fields.length > 0) throw new ProblemError('invalid', { fields })
}

/** A report tells of a year that has begun. */
export function assertYear(year: number, now: Date): void {
  if (year <= now.getUTCFullYear()) return
  const message = text('还不能报告将来的年度', 'a year that has not begun cannot be reported on')
  throw new ProblemError('invalid', { fields: [{ path: 'year', message }] })
}

/** Cells that a reader of a document was not sure of, and that nobody has confirmed. */
export function unsureCells({ edition, notes }: ReportContent): Set<string> {
  const known = cellMapOf(edition)
  return new Set(Object.keys(notes).filter((id) => notes[id]?.certainty === 'unsure' && known.has(id)))
}
