import { editions, leavesOf, type CellId, type Column, type EditionId } from '@gongkai/schema'
import type { FormGrid, GridRow } from './form-grid.ts'

/** A label without what printing changes: spaces, punctuation, full-width forms. The numbering stays. */
export const plainLabel = (label: string) => label.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')

export interface ColumnLabel {
  readonly own: string
  /** The label above it: 行政复议. */
  readonly group: string | undefined
}

/** The printed labels of a form, to find rows and columns of a copied block by. */
export interface FormLabels {
  findRow(label: string): GridRow | undefined
  isColumn(label: string): boolean
  columnOf(id: CellId): ColumnLabel | undefined
}

/** From here on a label counts as a misprint of the form's: 其他法律法规禁止公开 for 其他法律行政法规禁止公开. */
const alikeEnough = 0.75

const longestLabel = 80

export function toFormLabels(form: FormGrid): FormLabels {
  const rows = form.rows.flatMap((row) =>
    row.label ? [{ row, plain: plainLabel(row.label.zh), short: plainLabel(withoutNote(row.label.zh)) }] : [],
  )
  const english = new Map(form.rows.flatMap((row) => (row.label ? [[plainLabel(row.label.en), row] as const] : [])))
  const columns = columnLabels(form.edition)
  const known = new Set([...columns.values()].flatMap(({ own, group }) => [own, group]))
  const found = new Map<string, GridRow | undefined>()

  function findRow(label: string): GridRow | undefined {
    const plain = plainLabel(label)
    if (plain === '') return undefined
    if (!found.has(plain)) found.set(plain, findExact(plain) ?? findAlike(plain, plainLabel(withoutNote(label))))
    return found.get(plain)
  }

  function findExact(plain: string): GridRow | undefined {
    return rows.find((row) => row.plain === plain || row.short === plain)?.row ?? english.get(plain)
  }

  function findAlike(plain: string, short: string): GridRow | undefined {
    if (plain.length > longestLabel) return undefined
    const scored = rows.map((row) => ({
      row: row.row,
      score: Math.max(alike(plain, row.plain), alike(short, row.short)),
    }))
    const [first, second] = scored.toSorted((a, b) => b.score - a.score)
    return first && first.score >= alikeEnough && first.score > (second?.score ?? 0) ? first.row : undefined
  }

  return {
    findRow,
    isColumn: (label) => known.has(plainLabel(label)),
    columnOf: (id) => columns.get(id),
  }
}

function columnLabels(edition: EditionId): ReadonlyMap<CellId, ColumnLabel> {
  const labels = new Map<CellId, ColumnLabel>()
  for (const table of Object.values(editions[edition].tables)) {
    for (const block of table.blocks) {
      const rows = block.rows.length > 0 ? leavesOf(block.rows).map(({ node }) => `${node.id}.`) : ['']
      for (const { node, path } of leavesOf<Column>(block.columns)) {
        const group = path.at(-2)?.label.zh
        const label = { own: plainLabel(node.label.zh), group: group && plainLabel(group) }
        for (const row of rows) labels.set(`${table.id}.${row}${node.id}`, label)
      }
    }
  }
  return labels
}

/** 部分公开（区分处理的，只计这一情形，…）: offices leave the note out. */
const withoutNote = (label: string) => label.replace(/(?<=.)[（(][^（）()]*[）)]$/, '')

/** How many pairs of neighbouring characters two labels share, 0 to 1 (Dice). */
function alike(a: string, b: string): number {
  if (a === b) return 1
  const pairs = (text: string) => [...text].slice(1).map((character, index) => `${text[index]}${character}`)
  const [left, right] = [pairs(a), pairs(b)]
  if (left.length === 0 || right.length === 0) return 0
  const rest = [...right]
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / (left.length + right.length)
}
