import type { TableId } from '@gongkai/schema'
import { squeeze, toHalfWidth, type Line } from '../containers/line.ts'
import { bareLabel } from './labels.ts'

const headingCharacters = new Set(
  '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和申请人情况自然人法人或其他组织商业企业科研机构社会公益组织法律服务机构其他总计',
)

/** Notes under a table that are prose, not rows. */
function isProse(line: Line): boolean {
  if (line.cells && line.cells.length > 1) return false
  return (
    /[。;；]/.test(line.text) || /^\s*(?:注|备注|说明|单位)\s*\d?\s*[:：]/.test(line.text) || line.text.length > 2000
  )
}

/** Table 3's column headings, printed again on every page, are made of these characters only. */
function isColumnHeading(line: Line): boolean {
  const text = bareLabel(line.text)
  return text !== '' && text.length < 120 && [...text].every((char) => headingCharacters.has(char))
}

/** The lines of a table that can hold its rows. */
export function tableLines(lines: readonly Line[], table: TableId): Line[] {
  const kept = lines.filter((line) => !isProse(line) && line.text.trim() !== '')
  if (table !== 'applications') return kept
  const headings = kept.map(isColumnHeading)
  // 总计 or 其他 alone may be the label of a row; among other headings it is one of them.
  return kept.filter((_, index) => !headings[index] || !(headings[index - 1] || headings[index + 1]))
}

/** Column names in the order of the form, where a line prints several of them whole. */
const columnOrders: Readonly<Record<TableId, readonly (readonly string[])[]>> = {
  proactive: [
    ['本年制发件数', '本年废止件数', '现行有效件数'],
    ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['上一年项目数量', '本年增减', '处理决定数量'],
    ['采购项目数量', '采购总金额'],
  ],
  applications: [['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构']],
  proceedings: [
    ['行政复议', '未经复议直接起诉'],
    ['未经复议直接起诉', '复议后起诉'],
    ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  ],
}

/** Says so when a heading names the columns in another order than the form does: values would land in wrong columns. */
export function columnsOutOfOrder(lines: readonly Line[], table: TableId): boolean {
  return lines.some((line) => {
    if (line.text.length > 400) return false
    const text = bareLabel(squeeze(toHalfWidth(line.text)))
    return columnOrders[table].some((order) => {
      const places = order.map((name) => text.indexOf(name)).filter((at) => at >= 0)
      return places.length > 1 && places.some((at, index) => index > 0 && at < (places[index - 1] ?? 0))
    })
  })
}

/**
 * Whether a row's blanks can be trusted to be blanks and not lost cells: it fills as many grid columns as the column headings
 * above it, or as most rows of the table.
 */
export function regularRows(lines: readonly Line[], rows: readonly { width: number; grid: boolean }[]): RowTest {
  const counts = new Map<number, number>()
  const grids = rows.filter(({ grid }) => grid)
  for (const { width } of grids) counts.set(width, (counts.get(width) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const usual = most >= grids.length * 0.8 ? [...counts].find(([, count]) => count === most)?.[0] : undefined
  return ({ width, line }) => width > 0 && (width === usual || width === headingWidth(lines, line))
}

export type RowTest = (row: { readonly width: number; readonly line: number }) => boolean

function headingWidth(lines: readonly Line[], before: number): number | undefined {
  const heading = lines.slice(0, before).findLast(({ cells, text }) => cells && /信息内容|自然人/.test(squeeze(text)))
  return heading?.width
}
