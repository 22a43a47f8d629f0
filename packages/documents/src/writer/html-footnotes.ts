import type { CellId, Finding, Locale } from '@gongkai/schema'
import { escapeHtml } from './html-text.ts'
import type { ReportDocument } from './report-document.ts'

export interface Footnote {
  readonly number: number
  readonly finding: Finding
  readonly explanation: string
}

/** The explanations of failed checks, numbered in the order of the findings. */
export function footnotesOf({ findings, explanations }: ReportDocument): Footnote[] {
  return findings
    .flatMap((finding) => {
      const explanation = explanations[finding.key]
      return explanation ? { finding, explanation } : []
    })
    .map((footnote, index) => ({ ...footnote, number: index + 1 }))
}

export function footnoteMarks(footnotes: readonly Footnote[], cell: CellId): string {
  return footnotes
    .filter(({ finding }) => finding.cells.includes(cell))
    .map(({ number }) => `<sup><a href="#note-${number}">[${number}]</a></sup>`)
    .join('')
}

export function footnoteList(footnotes: readonly Footnote[], locale: Locale): string {
  if (footnotes.length === 0) return ''
  const items = footnotes.map(
    ({ number, finding, explanation }) =>
      `<p id="note-${number}">[${number}] ${escapeHtml(finding.message[locale])} ${escapeHtml(explanation)}</p>`,
  )
  const heading = locale === 'zh' ? '说明' : 'Notes'
  return `<footer class="notes"><h2>${heading}</h2>\n${items.join('\n')}\n</footer>`
}
