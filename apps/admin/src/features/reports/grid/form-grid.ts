import { cellMapOf, editions, layoutOf, leavesOf, tableIds } from '@gongkai/schema'
import type { CellId, EditionId, TableId, Text } from '@gongkai/schema'

export interface Position {
  readonly row: number
  readonly column: number
}

export interface GridRow {
  readonly table: TableId
  readonly cells: readonly CellId[]
  /** The row's own printed label; table 4 has none. */
  readonly label: Text | undefined
}

/** The cells of all three tables as rows under each other, for moving, selecting and pasting. Rows differ in length. */
export interface FormGrid {
  readonly edition: EditionId
  readonly rows: readonly GridRow[]
  readonly positions: ReadonlyMap<CellId, Position>
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'tableStart' | 'tableEnd'

export function toFormGrid(edition: EditionId): FormGrid {
  const tables = editions[edition].tables
  const rows = tableIds.flatMap((table) =>
    layoutOf(tables[table]).body.flatMap((boxes): GridRow[] => {
      const cells = boxes.flatMap((box) => (box.cell === undefined ? [] : [box.cell]))
      return cells.length === 0 ? [] : [{ table, cells, label: rowLabel(edition, cells[0]) }]
    }),
  )
  const positions = new Map<CellId, Position>()
  rows.forEach((line, row) => line.cells.forEach((id, column) => positions.set(id, { row, column })))
  return { edition, rows, positions }
}

function rowLabel(edition: EditionId, id: CellId | undefined): Text | undefined {
  const cell = id === undefined ? undefined : cellMapOf(edition).get(id)
  if (!cell) return undefined
  const rows = editions[edition].tables[cell.table].blocks.flatMap((block) => leavesOf(block.rows))
  return rows.find(({ node }) => node.id === cell.row)?.node.label
}

/** The cell in a direction, or the same one at an edge. Up and down leave a table for the next. */
export function moveFrom(grid: FormGrid, from: CellId, direction: Direction): CellId {
  const at = grid.positions.get(from)
  if (!at) return from
  const line = grid.rows[at.row]
  if (!line) return from
  switch (direction) {
    case 'up':
      return cellAt(grid, at.row - 1, at.column) ?? from
    case 'down':
      return cellAt(grid, at.row + 1, at.column) ?? from
    case 'left':
      return line.cells[at.column - 1] ?? from
    case 'right':
      return line.cells[at.column + 1] ?? from
    case 'rowStart':
      return line.cells[0] ?? from
    case 'rowEnd':
      return line.cells.at(-1) ?? from
    case 'tableStart':
      return grid.rows.find((row) => row.table === line.table)?.cells[0] ?? from
    case 'tableEnd':
      return grid.rows.findLast((row) => row.table === line.table)?.cells.at(-1) ?? from
  }
}

/** The cell at a row and a column; a shorter row answers with its last one. */
function cellAt(grid: FormGrid, row: number, column: number): CellId | undefined {
  const cells = grid.rows[row]?.cells
  return cells?.[Math.min(column, cells.length - 1)]
}

/** The rows of the rectangle that two corners span, within the table of the first; what Ctrl-C copies. */
export function rectangleOf(grid: FormGrid, from: CellId, to: CellId): readonly (readonly CellId[])[] {
  const a = grid.positions.get(from)
  const b = grid.positions.get(to)
  if (!a || !b) return []
  const table = grid.rows[a.row]?.table
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)]
  return grid.rows
    .slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
    .filter((row) => row.table === table)
    .map((row) => row.cells.slice(left, right + 1))
}
