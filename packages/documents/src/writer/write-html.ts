import { editions, type Chapter, type ChapterId, type Locale, type TableId, type Text } from '@gongkai/schema'
import { footnoteList, footnotesOf, type Footnote } from './html-footnotes.ts'
import { pageStyle } from './html-style.ts'
import { htmlTable } from './html-table.ts'
import { escapeHtml, toHtmlParagraphs } from './html-text.ts'
import type { ReportDocument } from './report-document.ts'

/**
 * The whole statutory page as a file of its own: title, preface, the six chapters in order with their tables, explained
 * findings as footnotes, where it comes from and its hash. Prints on A4; needs no script; any text in it is inert.
 */
export function writeHtml(report: ReportDocument, { locale }: { readonly locale: Locale }): string {
  const footnotes = footnotesOf(report)
  const chapters = editions[report.edition].chapters.map((chapter) => section(report, chapter, footnotes, locale))
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<article>
<h1>${escapeHtml(report.title)}</h1>
${toHtmlParagraphs(report.chapters.preface ?? '')}
${chapters.join('\n')}
</article>
${footnoteList(footnotes, locale)}
${sourceOf(report, locale)}
</body>
</html>
`
}

const tableOf: Readonly<Record<ChapterId, TableId | undefined>> = {
  overview: undefined,
  proactive: 'proactive',
  applications: 'applications',
  proceedings: 'proceedings',
  problems: undefined,
  other: undefined,
}

const captions: Readonly<Record<TableId, Text>> = {
  proactive: { zh: '表二', en: 'Table 2' },
  applications: { zh: '表三 单位：件', en: 'Table 3, in cases' },
  proceedings: { zh: '表四 单位：件', en: 'Table 4, in cases' },
}

function section(report: ReportDocument, chapter: Chapter, footnotes: readonly Footnote[], locale: Locale): string {
  const title = locale === 'zh' ? `${chapter.number}、${chapter.title.zh}` : `${chapter.number}. ${chapter.title.en}`
  const table = tableOf[chapter.id]
  const body = table
    ? htmlTable(report, table, captions[table], footnotes, locale)
    : toHtmlParagraphs(proseOf(report, chapter.id))
  return `<section id="${chapter.id}">\n<h2>${escapeHtml(title)}</h2>\n${body}\n</section>`
}

function proseOf({ chapters }: ReportDocument, id: ChapterId): string {
  return id === 'overview' || id === 'problems' || id === 'other' ? (chapters[id] ?? '') : ''
}

function sourceOf(report: ReportDocument, locale: Locale): string {
  const say = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const lines: string[] = []
  if (report.agency.fictional)
    lines.push(say('虚构示例，不是真实机关的数据', 'Fictional example, not data of a real agency'))
  if (report.version !== null) lines.push(escapeHtml(say(`第 ${report.version} 版`, `Version ${report.version}`)))
  if (report.publishedAt)
    lines.push(escapeHtml(say(`发布时间：${report.publishedAt}`, `Published: ${report.publishedAt}`)))
  if (report.reason)
    lines.push(escapeHtml(say(`更正原因：${report.reason}`, `Reason for the correction: ${report.reason}`)))
  if (report.origin.kind === 'imported')
    lines.push(escapeHtml(say(`录自：${report.origin.document}`, `Transcribed from: ${report.origin.document}`)))
  if (report.sourceAddress) {
    const address = escapeHtml(report.sourceAddress)
    lines.push(
      `${say('原发布地址：', 'Original publication: ')}<a href="${address}" rel="noopener noreferrer">${address}</a>`,
    )
  }
  if (report.hash) lines.push(`SHA-256: <code>${escapeHtml(report.hash)}</code>`)
  return lines.length === 0 ? '' : `<footer>\n${lines.map((line) => `<p>${line}</p>`).join('\n')}\n</footer>`
}
