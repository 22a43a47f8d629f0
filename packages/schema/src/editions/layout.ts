import type { Text } from '../text.ts'
import type { Block, CellId, Column, Row, Table, TableId } from './edition.ts'
import { cellIdOf, leavesOf } from './cells.ts'

/** A box of the printed table: a label or the place of a cell, with the grid columns and rows that it spans. */
export interface Box {
  readonly colSpan: number
  readonly rowSpan: number
  readonly label?: Text
  readonly cell?: CellId
  /** Which way a label heads: a heading runs over the whole table. */
  readonly heads?: 'table' | 'column' | 'row'
}

export type BoxRow = readonly Box[]

/** The rows of a `<table>` as the statutory form prints it; `head` rows belong into `<thead>`. */
export interface Layout {
  readonly head: readonly BoxRow[]
  readonly body: readonly BoxRow[]
  /** Number of grid columns. */
  readonly width: number
}

/**
 * Lays a table of the form out as boxes with spans, ready for HTML, docx, xlsx or PDF. Chapter two's blocks differ in
 * their number of columns, so its grid is their least common multiple.
 */
export function layoutOf(table: Table): Layout {
  const labelColumns = Math.max(...table.blocks.map((block) => depthOf(block.rows)))
  const valueColumns = table.blocks.map((block) => leavesOf(block.columns).length).reduce(leastCommonMultiple)
  const width = labelColumns + valueColumns
  const single = table.blocks.length === 1
  const head: BoxRow[] = []
  const body: BoxRow[] = []
  for (const block of table.blocks) {
    const stretch = valueColumns / leavesOf(block.columns).length
    if (block.heading) body.push([{ label: block.heading, heads: 'table', colSpan: width, rowSpan: 1 }])
    const headRows = layoutHead(block, labelColumns, stretch)
    if (single) head.push(...headRows)
    else body.push(...headRows)
    body.push(...layoutBody(table.id, block, labelColumns, stretch))
  }
  return { head, body, width }
}

function depthOf(nodes: readonly { children?: readonly (Row | Column)[] }[]): number {
  if (nodes.length === 0) return 0
  return 1 + Math.max(...nodes.map((node) => depthOf(node.children ?? [])))
}

function leastCommonMultiple(a: number, b: number): number {
  let multiple = Math.max(a, b)
  while (multiple % a !== 0 || multiple % b !== 0) multiple += 1
  return multiple
}

function layoutHead(block: Block, labelColumns: number, stretch: number): BoxRow[] {
  const depth = depthOf(block.columns)
  const rows: Box[][] = Array.from({ length: depth }, () => [])
  if (block.corner) rows[0]?.push({ label: block.corner, heads: 'column', colSpan: labelColumns, rowSpan: depth })
  const place = (column: Column, level: number) => {
    const spread = leavesOf([column]).length * stretch
    const rowSpan = column.children ? 1 : depth - level
    rows[level]?.push({ label: column.label, heads: 'column', colSpan: spread, rowSpan })
    for (const child of column.children ?? []) place(child, level + 1)
  }
  for (const column of block.columns) place(column, 0)
  return rows
}

function layoutBody(table: TableId, block: Block, labelColumns: number, stretch: number): BoxRow[] {
  const columns = leavesOf(block.columns)
  const values = (row?: string): Box[] =>
    columns.map(({ node }) => ({ cell: cellIdOf(table, row, node.id), colSpan: stretch, rowSpan: 1 }))
  if (block.rows.length === 0) return [values()]
  const printed = new Set<Row>()
  return leavesOf(block.rows).map(({ node, path }) => {
    const labels: Box[] = []
    path.forEach((ancestor, level) => {
      if (printed.has(ancestor)) return
      printed.add(ancestor)
      const colSpan = ancestor.children ? 1 : labelColumns - level
      const rowSpan = Math.max(1, leavesOf(ancestor.children ?? []).length)
      labels.push({ label: ancestor.label, heads: 'row', colSpan, rowSpan })
    })
    return [...labels, ...values(node.id)]
  })
}
