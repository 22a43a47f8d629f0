import { layoutOf, editions, type Box, type TableId } from '@gongkai/schema'
import type { Layout } from './layouts.ts'
import type { Random } from './random.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** A page as Word exports it: spans, <o:p>, &nbsp;, a table inside a layout table. */
export const wordHtml: Layout = (sheet, random) => {
  const nested = random.chance(0.3)
  const table = (id: TableId) => {
    const inner = `<table border=1 class=MsoNormalTable>${tableRows(sheet, id, random)}</table>`
    return nested ? `<table width="100%"><tr><td>${inner}</td></tr></table>` : inner
  }
  const { year } = sheet.figures
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style>p {margin:0}</style></head><body>
${paragraph(sheet.title)}${paragraph(`统计期限为${year}年1月1日至${year}年12月31日。`)}
${paragraph('一、总体情况')}${paragraph('全年公开 1605 条，行政许可 12 件。')}
${paragraph('二、主动公开政府信息情况')}${table('proactive')}
${paragraph('三、收到和处理政府信息公开申请情况')}${table('applications')}
${paragraph('四、政府信息公开行政复议、行政诉讼情况')}${table('proceedings')}
${paragraph('五、存在的主要问题及改进情况')}${paragraph('无')}${paragraph('六、其他需要报告的事项')}${paragraph('无')}
</body></html>`
}

function paragraph(text: string): string {
  return `<p class=MsoNormal><span lang=EN-US style='font-family:"仿宋"'>${text}<o:p></o:p></span></p>`
}

/** Headings and label cells with the spans of the form; the numbers as the damaged sheet has them. */
function tableRows(sheet: Sheet, id: TableId, random: Random): string {
  const edition = id === 'applications' ? sheet.figures.otherRows : sheet.figures.edition
  const { head, body } = layoutOf(editions[edition].tables[id])
  const rows = sheet.tables[id].flatMap((block) => block.rows)
  const html: string[] = head.map((boxes) => boxes.map((box) => cellHtml(box.label?.zh ?? '', box, random)).join(''))
  for (const boxes of body) {
    const place = boxes.find(({ cell }) => cell !== undefined)
    if (!place) {
      html.push(boxes.map((box) => cellHtml(box.label?.zh ?? '', box, random)).join(''))
      continue
    }
    const rowId = id === 'proceedings' ? id : place.cell?.split('.')[1]
    for (const row of rows.filter((candidate) => candidate.id === rowId)) html.push(rowHtml(boxes, place, row, random))
  }
  return html.map((cells) => `<tr>${cells}</tr>`).join('\n')
}

function rowHtml(boxes: readonly Box[], place: Box, row: SheetRow, random: Random): string {
  const labels = boxes.filter(({ cell }) => cell === undefined)
  const own = labels.length - 1
  const texts = labels.map((box, at) =>
    cellHtml(at === own ? (row.labels.at(-1) ?? '') : (box.label?.zh ?? ''), box, random),
  )
  const values = row.cells.map(({ printed }) => cellHtml(printed, { colSpan: place.colSpan, rowSpan: 1 }, random))
  return [...texts, ...values].join('\n')
}

function cellHtml(text: string, box: Pick<Box, 'colSpan' | 'rowSpan'>, random: Random): string {
  const spans = `${box.colSpan > 1 ? ` colspan=${box.colSpan}` : ''}${box.rowSpan > 1 ? ` rowspan=${box.rowSpan}` : ''}`
  const filler = text === '' || random.chance(0.2) ? '&nbsp;' : ''
  return `<td${spans} valign=top><p class=MsoNormal align=center><span lang=EN-US>${text}${filler}<o:p></o:p></span></p></td>`
}
