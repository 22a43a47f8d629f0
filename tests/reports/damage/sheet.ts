import { cellIdOf, editions, leavesOf, type TableId } from '@gongkai/schema'
import type { Figures } from './figures.ts'

/** A value to be printed; damage changes `printed`, the truth stays. */
export interface SheetCell {
  readonly id: string
  printed: string
}

export interface SheetRow {
  readonly id: string
  /** From the outermost to the row's own label. */
  readonly labels: string[]
  cells: SheetCell[]
}

export interface SheetBlock {
  readonly heading?: string
  readonly corner: string
  readonly columns: readonly string[]
  rows: SheetRow[]
}

/** The printed report before it is laid out; damages work on it, layouts print it. */
export interface Sheet {
  readonly figures: Figures
  readonly title: string
  readonly tables: Record<TableId, SheetBlock[]>
}

export function toSheet(figures: Figures): Sheet {
  const table3 = { ...editions[figures.edition].tables, applications: editions[figures.otherRows].tables.applications }
  const blocks = (table: TableId): SheetBlock[] =>
    table3[table].blocks.map((block) => {
      const columns = leavesOf(block.columns)
      const rows = leavesOf(block.rows)
      const cells = (row?: string) =>
        columns.map(({ node }) => {
          const id = cellIdOf(table, row, node.id)
          return { id, printed: print(figures, id) }
        })
      return {
        ...(block.heading && { heading: block.heading.zh }),
        corner: block.corner?.zh ?? '',
        columns: columns.map(({ node }) => node.label.zh),
        rows:
          rows.length === 0
            ? [{ id: table, labels: [], cells: cells() }]
            : rows.map(({ node, path }) => ({
                id: node.id,
                labels: path.map(({ label }) => label.zh),
                cells: cells(node.id),
              })),
      }
    })
  return {
    figures,
    title: `示例市示例县${figures.year}年政府信息公开工作年度报告`,
    tables: {
      proactive: blocks('proactive'),
      applications: blocks('applications'),
      proceedings: blocks('proceedings'),
    },
  }
}

function print(figures: Figures, id: string): string {
  const value = figures.cells[id] ?? 0
  return id.endsWith('.procurement.amount') ? `${value} 万元` : String(value)
}

export function rowsOf(sheet: Sheet, table: TableId): SheetRow[] {
  return sheet.tables[table].flatMap(({ rows }) => rows)
}
