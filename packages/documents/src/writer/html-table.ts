import {
  findCell,
  layoutOf,
  toWanYuan,
  type Box,
  type BoxRow,
  type CellId,
  type Locale,
  type TableId,
  type Text,
} from '@gongkai/schema'
import { footnoteMarks, type Footnote } from './html-footnotes.ts'
import { escapeHtml } from './html-text.ts'
import { printedTable } from './printed-table.ts'
import type { ReportDocument } from './report-document.ts'

/** A statutory table as the form prints it, with real headers for each cell. */
export function htmlTable(
  report: ReportDocument,
  table: TableId,
  caption: Text,
  footnotes: readonly Footnote[],
  locale: Locale,
): string {
  const { head, body, width } = layoutOf(printedTable(report.edition, table, report.cells))
  const row = (boxes: BoxRow, inHead: boolean) =>
    `<tr>${boxes.map((box) => htmlBox(report, box, inHead, footnotes, locale)).join('')}</tr>`
  const thead = head.length > 0 ? `<thead>\n${head.map((boxes) => row(boxes, true)).join('\n')}\n</thead>\n` : ''
  return `<div class="wide"><table class="${table}" data-columns="${width}">
<caption>${escapeHtml(caption[locale])}</caption>
${thead}<tbody>
${body.map((boxes) => row(boxes, false)).join('\n')}
</tbody>
</table></div>`
}

function htmlBox(
  report: ReportDocument,
  box: Box,
  inHead: boolean,
  footnotes: readonly Footnote[],
  locale: Locale,
): string {
  const spans = `${box.colSpan > 1 ? ` colspan="${box.colSpan}"` : ''}${box.rowSpan > 1 ? ` rowspan="${box.rowSpan}"` : ''}`
  if (box.cell === undefined) {
    const scope = inHead || box.heads !== 'row' ? scopeOf('col', box.colSpan) : scopeOf('row', box.rowSpan)
    return `<th scope="${scope}"${spans}>${escapeHtml(box.label?.[locale] ?? '')}</th>`
  }
  const unit = findCell(box.cell)?.unit[locale] ?? ''
  return `<td${spans} title="${escapeHtml(unit)}">${cellText(report, box.cell, locale)}${footnoteMarks(footnotes, box.cell)}</td>`
}

function scopeOf(direction: 'col' | 'row', span: number): string {
  return span > 1 ? `${direction}group` : direction
}

/** The figure, with its unit where the heading has none, and the remark that stood beside it. */
function cellText({ cells, notes, edition }: ReportDocument, id: CellId, locale: Locale): string {
  const value = cells[id]
  const remark = notes[id]?.remark
  return escapeHtml(
    `${figure(value, id, edition === '2019', locale)}${remark ? (locale === 'zh' ? `（${remark}）` : ` (${remark})`) : ''}`,
  )
}

function figure(
  value: ReportDocument['cells'][string] | undefined,
  id: CellId,
  withUnit: boolean,
  locale: Locale,
): string {
  if (value === 'na') return locale === 'zh' ? '不适用' : 'n/a'
  if (typeof value !== 'number') return value ?? ''
  const cell = findCell(id)
  if (cell?.type !== 'money') return String(value)
  const amount = decimal(toWanYuan(value))
  return withUnit ? `${amount} ${cell.unit[locale]}` : amount
}

/** Never 1e-7: 分 are the sixth decimal of 万元. */
function decimal(amount: number): string {
  return amount.toFixed(6).replace(/\.?0+$/, '')
}
