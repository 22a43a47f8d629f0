import { cellsOf, editions, type Cells, type EditionId, type Table, type TableId } from '@gongkai/schema'

/**
 * The table as this report prints it: its edition's, or the other edition's where a mixed form has the rows of that one
 * and none of its own (（六）其他处理 as one row in a form of 2021).
 */
export function printedTable(edition: EditionId, table: TableId, cells: Cells): Table {
  const other: EditionId = edition === '2019' ? '2021' : '2019'
  return printsOnly(other, edition, table, cells) ? editions[other].tables[table] : editions[edition].tables[table]
}

function printsOnly(other: EditionId, own: EditionId, table: TableId, cells: Cells): boolean {
  const ids = (edition: EditionId) =>
    cellsOf(editions[edition])
      .filter((cell) => cell.table === table)
      .map(({ id }) => id)
  const [ownIds, otherIds] = [new Set(ids(own)), new Set(ids(other))]
  const foreign = [...otherIds].some((id) => !ownIds.has(id) && cells[id] !== undefined)
  const native = [...ownIds].some((id) => !otherIds.has(id) && typeof cells[id] === 'number')
  return foreign && !native
}
