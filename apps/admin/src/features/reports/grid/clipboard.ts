import { findCell, type CellId } from '@gongkai/schema'
import { isValueText, parseEntry, type Entry } from '../../../shared/entry.ts'
import type { FormGrid, GridRow } from './form-grid.ts'

/** What a paste does: the entries to write, and how many values found no cell. */
export interface Placement {
  readonly entries: ReadonlyMap<CellId, Entry>
  readonly outside: number
}

/** The rows of a copied block: tabs and line feeds, with the quotes that Excel and WPS put around a line feed. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const endField = () => {
    rows.at(-1)?.push(field.trim())
    field = ''
  }
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? ''
    if (quoted) {
      if (character !== '"') field += character
      else if (source[at + 1] === '"') field += source[(at += 1)]
      else quoted = false
    } else if (character === '"' && field === '') quoted = true
    else if (character === '\t') endField()
    else if (character === '\n') {
      endField()
      rows.push([])
    } else field += character
  }
  endField()
  return rows
}

/** Rows of cells as Excel and WPS take them. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n')
}

/**
 * Lays a copied block onto the form. Labels copied along with the figures decide the row where they are those of the
 * form; other label rows and columns are left out. Without labels the block starts at `start` and goes down and right.
 */
export function placeBlock(grid: FormGrid, start: CellId, block: readonly (readonly string[])[]): Placement {
  const origin = grid.positions.get(start)
  const table = origin && grid.rows[origin.row]?.table
  if (!origin || !table) return { entries: new Map(), outside: 0 }
  const labelled = splitLabels(block)
  const rowsOfTable = grid.rows.filter((row) => row.table === table)
  const known = rowsByLabel(rowsOfTable)
  const byLabel = labelled.some(({ labels }) => findByLabels(known, labels))
  const entries = new Map<CellId, Entry>()
  let outside = 0
  let next = origin.row
  for (const { labels, values } of labelled) {
    const row = byLabel ? findByLabels(known, labels) : grid.rows[next++]
    const cells = row?.table === table ? row.cells.slice(byLabel ? 0 : origin.column) : []
    outside += placeRow(cells, values, entries)
  }
  return { entries, outside }
}

/** Writes a row's values into cells; answers how many non-blank values were left over. */
function placeRow(cells: readonly CellId[], values: readonly string[], entries: Map<CellId, Entry>): number {
  cells.slice(0, values.length).forEach((id, index) => {
    entries.set(id, parseEntry(values[index] ?? '', findCell(id)?.type ?? 'count'))
  })
  return values.slice(cells.length).filter((value) => value !== '').length
}

interface LabelledRow {
  readonly labels: readonly string[]
  readonly values: readonly string[]
}

/** Cuts off leading columns that hold labels and no figures; then rows that are nothing but labels. */
function splitLabels(block: readonly (readonly string[])[]): LabelledRow[] {
  const isFigure = (text: string | undefined) => !!text && isValueText(text, 'money')
  const isLabel = (text: string | undefined) => !!text && !isValueText(text, 'money')
  const body = block.filter((row) => !row.some(isLabel) || row.some(isFigure))
  const kept = body.length > 0 ? body : block
  const width = Math.max(...kept.map((row) => row.length))
  let labelColumns = 0
  for (let column = 0; column < width; column += 1) {
    if (kept.some((row) => isFigure(row[column]))) break
    if (kept.some((row) => isLabel(row[column]))) labelColumns = column + 1
  }
  return labelColumns === width
    ? kept.map((row) => ({ labels: [], values: row }))
    : kept.map((row) => ({ labels: row.slice(0, labelColumns), values: row.slice(labelColumns) }))
}

const normalizeLabel = (label: string) => label.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')

function rowsByLabel(rows: readonly GridRow[]): ReadonlyMap<string, GridRow> {
  return new Map(rows.flatMap((row) => (row.label ? [[normalizeLabel(row.label.zh), row] as const] : [])))
}

function findByLabels(known: ReadonlyMap<string, GridRow>, labels: readonly string[]): GridRow | undefined {
  const innermost = labels.findLast((label) => label !== '')
  return innermost === undefined ? undefined : known.get(normalizeLabel(innermost))
}
