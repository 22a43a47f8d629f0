import { cellIdOf, editions, leavesOf, type CellId, type CellType, type EditionId, type TableId } from '@gongkai/schema'
import { LabelIndex, withoutBrackets } from './labels.ts'

/** A row to look for: its cells in printed order and the words that name it. */
export interface FormRow {
  readonly id: string
  readonly label: string
  /** Rows under one heading (第二十条第（五）项) are one block. */
  readonly block: number
  readonly cells: readonly CellId[]
  readonly types: readonly CellType[]
}

export interface FormRows {
  readonly edition: EditionId
  readonly rows: readonly FormRow[]
  readonly labels: LabelIndex
}

/** Short forms that share too few characters with the official label to be known by them. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  otherNoCorrection: ['1.逾期不补正', '1.无正当理由逾期不补正'],
  otherUnpaidFee: ['2.逾期不缴费', '2.逾期未缴费', '2.逾期未缴纳费用'],
  resultTotal: ['(七)总计', '总计'],
  newlyReceived: ['本年新收'],
  carriedIn: ['上年结转'],
  carriedForward: ['结转下年度', '结转下年'],
  otherMisc: ['3.其他', '3.其他情形'],
  fees: ['行政事业性收费'],
}

const known = new Map<string, FormRows>()

/** The rows of table 2 or 3 in an edition, top to bottom. */
export function formRows(edition: EditionId, table: TableId): FormRows {
  const key = `${edition} ${table}`
  const made = known.get(key) ?? makeRows(edition, table)
  known.set(key, made)
  return made
}

function makeRows(edition: EditionId, table: TableId): FormRows {
  const rows = editions[edition].tables[table].blocks.flatMap((block, index) => {
    const columns = leavesOf(block.columns)
    return leavesOf(block.rows).map(({ node }): FormRow => ({
      id: node.id,
      block: index,
      label: node.label.zh,
      cells: columns.map((column) => cellIdOf(table, node.id, column.node.id)),
      types: columns.map((column) => column.node.type ?? 'count'),
    }))
  })
  const labels = new LabelIndex(rows.map(({ id, label }) => [label, withoutBrackets(label), ...(shortForms[id] ?? [])]))
  return { edition, rows, labels }
}
