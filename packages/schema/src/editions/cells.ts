import { text, type Text } from '../text.ts'
import type { Block, CellId, CellType, Column, Edition, Row, TableId } from './edition.ts'

/** One cell of an edition, with everything an interpreter of the form needs. */
export interface Cell {
  readonly id: CellId
  readonly table: TableId
  /** Row id; for table 4 the block: `reconsideration`. */
  readonly row: string
  readonly column: string
  /** Row and column labels joined, outermost first. */
  readonly label: Text
  readonly type: CellType
  readonly unit: Text
  /** Equals a sum of other cells of the form. */
  readonly total: boolean
}

interface Leaf<Node> {
  readonly node: Node & { id: string }
  /** From the outermost ancestor to the node itself. */
  readonly path: readonly Node[]
}

/** The leaves of a header or row tree in printed order, each with its path. */
export function leavesOf<Node extends { id?: string; children?: readonly Node[] }>(
  nodes: readonly Node[],
  above: readonly Node[] = [],
): Leaf<Node>[] {
  return nodes.flatMap((node) => {
    const path = [...above, node]
    if (node.children) return leavesOf(node.children, path)
    return node.id === undefined ? [] : [{ node: { ...node, id: node.id }, path }]
  })
}

/** The cell at a row and a column; table 4 has no row labels. */
export function cellIdOf(table: TableId, row: string | undefined, column: string): CellId {
  return row === undefined ? `${table}.${column}` : `${table}.${row}.${column}`
}

/** All cells of an edition in printed order: 198 in 2019, 200 in 2021. */
export function cellsOf(edition: Edition): readonly Cell[] {
  return Object.values(edition.tables).flatMap((table) => table.blocks.flatMap((block) => blockCells(table.id, block)))
}

function blockCells(table: TableId, block: Block): Cell[] {
  const columns = leavesOf(block.columns)
  if (block.rows.length === 0) return columns.map((column) => toCell(table, undefined, column))
  return leavesOf(block.rows).flatMap((row) => columns.map((column) => toCell(table, row, column)))
}

function toCell(table: TableId, row: Leaf<Row> | undefined, column: Leaf<Column>): Cell {
  const id = cellIdOf(table, row?.node.id, column.node.id)
  const [, rowId = '', columnId = ''] = id.split('.')
  return {
    id,
    table,
    row: rowId,
    column: columnId,
    label: joinLabels([...(row?.path ?? []), ...column.path]),
    type: column.node.type ?? 'count',
    unit: column.node.unit ?? row?.node.unit ?? text('件', 'cases'),
    total: Boolean(row?.node.total ?? column.node.total),
  }
}

function joinLabels(path: readonly { label: Text }[]): Text {
  return text(path.map((node) => node.label.zh).join(' / '), path.map((node) => node.label.en).join(' / '))
}
