import { editions, findCell, text, toWanYuan, type CellId, type Text } from '@gongkai/schema'

/** A figure with its unit as people read it: 件 and 项 as they are, money in 万元. `cell` tells which. */
export function showAmount(value: number, cell: CellId): Text {
  const known = findCell(cell)
  if (!known) return text(String(value), String(value))
  if (known.type === 'money') return text(`${toWanYuan(value)} 万元`, `${toWanYuan(value)} × 10,000 yuan`)
  return text(`${value} ${known.unit.zh}`, String(value))
}

const shownAtMost = 3

/** Names cells by their labels, the first three of many. */
export function showCells(ids: readonly CellId[]): Text {
  const labels = ids.slice(0, shownAtMost).map(labelOfCell)
  const more = ids.length - labels.length
  return text(
    labels.map(({ zh }) => `“${zh}”`).join('、') + (more > 0 ? `等 ${ids.length} 格` : ''),
    labels.map(({ en }) => `“${en}”`).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  )
}

/** Names things in a list, the first five of many. */
export function showNames(names: readonly string[]): Text {
  const first = names.slice(0, 5)
  const more = names.length - first.length
  return text(
    first.join('、') + (more > 0 ? ` 等 ${names.length} 个` : ''),
    first.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  )
}

// 申请人情况 and 三、本年度办理结果 head all of table 3: a sentence about one cell is shorter without them.
const heads = (editions['2021'].tables.applications.blocks[0]?.columns ?? []).concat(
  editions['2021'].tables.applications.blocks[0]?.rows.filter(({ group }) => group === 'results') ?? [],
)
const heading = new Set(heads.map(({ label }) => label.zh))
const headingInEnglish = new Set(heads.map(({ label }) => label.en))

function labelOfCell(id: CellId): Text {
  const label = findCell(id)?.label
  if (!label) return text(id, id)
  return text(without(heading, label.zh), without(headingInEnglish, label.en))
}

function without(headings: ReadonlySet<string>, label: string): string {
  const parts = label.split(' / ')
  return parts.filter((part) => !headings.has(part)).join(' / ')
}
