import { cellMapOf, text, type Cell, type Cells, type EditionId, type TableId, type Text } from '@gongkai/schema'
import { tableFormOf } from './mixed-form.ts'

type ByTable = Readonly<Record<TableId, readonly Cell[]>>

function cellsByTable(edition: EditionId): ByTable {
  const cells = [...cellMapOf(edition).values()]
  const inTable = (table: TableId) => cells.filter((cell) => cell.table === table)
  return {
    proactive: inTable('proactive'),
    applications: inTable('applications'),
    proceedings: inTable('proceedings'),
  }
}

const byTable: Readonly<Record<EditionId, ByTable>> = { '2019': cellsByTable('2019'), '2021': cellsByTable('2021') }

/** The cells that a report's form prints in a table; a mixed form has table 3 of the other edition. */
export function printedCells(table: TableId, edition: EditionId, cells: Cells): readonly Cell[] {
  return byTable[table === 'applications' ? tableFormOf(edition, cells) : edition][table]
}

/** What people call the tables, after their chapters. */
export const tableNames: Readonly<Record<TableId, Text>> = {
  proactive: text('表二', 'Table 2'),
  applications: text('表三', 'Table 3'),
  proceedings: text('表四', 'Table 4'),
}
