import { cellIdOf, editions, leavesOf, text, type CellId, type Text } from '@gongkai/schema'

interface ProceedingsBlock {
  readonly id: string
  readonly label: Text
  readonly total: CellId
  readonly pending: CellId
  /** 结果维持, 结果纠正, 其他结果, 尚未审结: what the total adds up. */
  readonly parts: readonly CellId[]
}

const leaves = leavesOf(editions['2021'].tables.proceedings.blocks[0]?.columns ?? []).map(({ node, path }) => {
  const [block = '', field = ''] = node.id.split('.')
  const above = path.slice(0, -1).map(({ label }) => label)
  return { block, field, cell: cellIdOf('proceedings', undefined, node.id), total: node.total, above }
})

/** The three blocks of table 4, the same in both editions. */
export const proceedingsBlocks: readonly ProceedingsBlock[] = [...Map.groupBy(leaves, ({ block }) => block)].map(
  ([id, fields]) => ({
    id,
    label: joined(fields[0]?.above ?? []),
    total: `proceedings.${id}.total`,
    pending: `proceedings.${id}.pending`,
    parts: fields.filter(({ total }) => !total).map(({ cell }) => cell),
  }),
)

function joined(labels: readonly Text[]): Text {
  return text(labels.map(({ zh }) => zh).join(' / '), labels.map(({ en }) => en).join(' / '))
}
