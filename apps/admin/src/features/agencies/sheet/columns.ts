import type { Locale } from '@gongkai/schema'

/** The columns of a sheet of agencies, in the order of the template; in English they are called by their keys. */
export const sheetColumns = {
  code: ['机关代码', '代码', '单位代码', '机构代码'],
  name: ['机关名称', '名称', '全称', '单位名称', '机构名称'],
  shortName: ['简称', '机关简称', '单位简称'],
  level: ['层级', '级别', '行政层级', '行政级别'],
  kind: ['类别', '类型', '机关类别', '机关类型'],
  parentCode: ['上级代码', '上级机关代码', '上级', '上级机关'],
  firstYear: ['起报年度', '起始年度'],
  lastYear: ['止报年度', '终止年度'],
  ownOffice: ['本级机关', '是否本级机关'],
  phone: ['电话', '联系电话'],
  address: ['地址', '办公地址'],
  email: ['邮箱', '电子邮箱'],
  office: ['工作机构', '公开工作机构'],
  hours: ['办公时间'],
} as const satisfies Record<string, readonly [string, ...string[]]>

export type SheetColumn = keyof typeof sheetColumns

const columns = Object.keys(sheetColumns) as SheetColumn[]

/** As the template prints a column's heading. */
export const headingOf = (column: SheetColumn, locale: Locale): string =>
  locale === 'zh' ? sheetColumns[column][0] : column

/** The heading line of the template, as Excel and WPS take it. */
export const templateHeading = (locale: Locale): string =>
  columns
    .slice(0, 12)
    .map((column) => headingOf(column, locale))
    .join('\t')

export interface SheetHeading {
  /** Where each column stands. */
  readonly at: ReadonlyMap<SheetColumn, number>
  /** Headings that mean nothing here, as they are printed. */
  readonly ignored: readonly string[]
}

/** Which column stands where, in any order; nothing where the line names neither code nor name. */
export function readHeading(cells: readonly string[]): SheetHeading | undefined {
  const at = new Map<SheetColumn, number>()
  const ignored: string[] = []
  cells.forEach((cell, index) => {
    const bare = bareHeading(cell)
    const column = columns.find(
      (one) => one.toLowerCase() === bare || (sheetColumns[one] as readonly string[]).includes(bare),
    )
    if (column && !at.has(column)) at.set(column, index)
    else if (cell !== '') ignored.push(cell)
  })
  return at.has('code') && at.has('name') ? { at, ignored } : undefined
}

/** 机关代码（必填）* and ＣＯＤＥ are the same to people. */
function bareHeading(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/\(.*?\)|[\s*:]/g, '')
    .toLowerCase()
}
