import type { TableId } from '@gongkai/schema'
import type { Random } from './random.ts'
import type { Sheet, SheetBlock, SheetRow } from './sheet.ts'

export type Layout = (sheet: Sheet, random: Random) => string

type TablePrinter = (blocks: readonly SheetBlock[], table: TableId, random: Random) => string[]

const chapterTitles = {
  proactive: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  proceedings: '四、政府信息公开行政复议、行政诉讼情况',
}

/** Text around the tables: every figure in it is a trap. */
function frame(sheet: Sheet, tables: (table: TableId) => string[]): string {
  const { year } = sheet.figures
  return [
    sheet.title,
    '',
    `    本报告由示例县编制，统计期限为${year}年1月1日至${year}年12月31日。联系电话：0500-1234567。`,
    '一、总体情况',
    `    （一）主动公开。全年公开 1605 条，行政许可 12 件，行政处罚 7 件。`,
    '    （二）依申请公开。新收 35 件，上年结转 2 件。',
    chapterTitles.proactive,
    ...tables('proactive'),
    chapterTitles.applications,
    ...tables('applications'),
    chapterTitles.proceedings,
    ...tables('proceedings'),
    '五、存在的主要问题及改进情况',
    `    ${year + 1} 年将改进 3 个方面。`,
    '六、其他需要报告的事项',
    '    收取信息处理费 0 元。',
    '',
  ].join('\n')
}

function textLayout(print: TablePrinter): Layout {
  return (sheet, random) => frame(sheet, (table) => print(sheet.tables[table], table, random))
}

function headings(block: SheetBlock): string[] {
  return [block.corner, ...block.columns]
}

function labelOf(row: SheetRow): string {
  return row.labels.join(' ')
}

/** Ragged rows: labels of groups only where they begin, blank cells before and after. */
export const tabs = textLayout((blocks, table, random) =>
  blocks.flatMap((block) => {
    let before: readonly string[] = []
    const rows = block.rows.map((row) => {
      const labels = row.labels.map((label, level) => (before[level] === label ? '' : label))
      before = row.labels
      const tail = random.chance(0.3) ? '\t' : ''
      return [...labels, ...row.cells.map(({ printed }) => printed)].join('\t') + tail
    })
    const heading = block.heading ? [`${block.heading}\t\t\t`] : []
    return [...heading, table === 'proceedings' ? block.columns.join('\t') : headings(block).join('\t'), ...rows]
  }),
)

/** Every row with all its columns, as in markdown. */
export const pipes = textLayout((blocks, table, random) => {
  const outer = random.chance(0.5)
  const line = (cells: readonly string[]) => (outer ? `| ${cells.join(' | ')} |` : cells.join(' | '))
  return blocks.flatMap((block) => [
    ...(block.heading ? [line([block.heading])] : []),
    line(table === 'proceedings' ? block.columns : headings(block)),
    ...(outer ? [line(block.columns.map(() => '---'))] : []),
    ...block.rows.map((row) =>
      line([...(row.labels.length > 0 ? [labelOf(row)] : []), ...row.cells.map(({ printed }) => printed)]),
    ),
  ])
})

export const oneCellALine = textLayout((blocks) =>
  blocks.flatMap((block) => {
    let before: readonly string[] = []
    return [
      ...(block.heading ? [block.heading] : []),
      ...headings(block).filter((text) => text !== ''),
      ...block.rows.flatMap((row) => {
        const labels = row.labels.filter((label, level) => before[level] !== label)
        before = row.labels
        return [...labels, ...row.cells.map(({ printed }) => printed)]
      }),
    ]
  }),
)

/** A PDF's text layer: columns by spaces, labels wrapped around the numbers, pages broken between and inside rows. */
export const textLayer = textLayout((blocks, table, random) => {
  const lines: string[] = []
  let page = 1
  const breakPage = () => {
    lines.push('', `${' '.repeat(40)}-${page}-`, '')
    page += 1
    if (table === 'applications' && random.chance(0.5)) lines.push(...applicationHeadings)
  }
  for (const block of blocks) {
    if (block.heading) lines.push(`${' '.repeat(20)}${block.heading}`, '')
    if (table === 'applications') lines.push(...applicationHeadings)
    else if (table === 'proceedings') lines.push(...proceedingsHeadings)
    else lines.push(headings(block).join('     '), '')
    for (const row of block.rows) {
      const numbers = row.cells.map(({ printed }) => printed.padEnd(random.pick([2, 5, 8]))).join(' ')
      lines.push(...wrapLabel(row, numbers, random))
      if (random.chance(0.3)) lines.push('')
      if (random.chance(0.06)) breakPage()
    }
  }
  return lines
})

const applicationHeadings = [
  `${' '.repeat(60)}申请人情况`,
  `${' '.repeat(50)}法人或其他组织`,
  '（本列数据的勾稽关系为：第一项加第二项之和，等',
  '于第三项加第四项之和）              自然人              总计',
  `${' '.repeat(40)}商业 科研 社会公益 法律服务 其他`,
  `${' '.repeat(40)}企业 机构 组织   机构`,
]
const proceedingsHeadings = [
  '行政复议                          行政诉讼',
  '                        未经复议直接起诉                  复议后起诉',
  '结果  结果  其他  尚未  总计  结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计',
  '维持  纠正  结果  审结        维持 纠正 结果 审结      维持 纠正 结果 审结',
]

function wrapLabel(row: SheetRow, numbers: string, random: Random): string[] {
  const own = row.labels.at(-1) ?? ''
  const indent = ' '.repeat(6 * Math.max(0, row.labels.length - 1))
  if (own.length < 12 || random.chance(0.4)) return [`${indent}${own}      ${numbers}`]
  const middle = Math.floor(own.length / 2) + 1
  const [first, second] = [own.slice(0, middle), own.slice(middle)]
  return random.pick([
    [`${indent}${first}`, `${indent}      ${numbers}`, `${indent}${second}`],
    [`${indent}${first}      ${numbers}`, `${indent}${second}`],
    [`${indent}${first}`, `${indent}${second}      ${numbers}`],
  ])
}
