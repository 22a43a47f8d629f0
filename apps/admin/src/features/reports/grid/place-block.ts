import { findCell, type CellId } from '@gongkai/schema'
import { isValueText, parseEntry, type Entry } from '../../../shared/entry.ts'
import type { FormGrid, GridRow } from './form-grid.ts'
import { plainLabel, toFormLabels, type FormLabels } from './form-labels.ts'

type Block = readonly (readonly string[])[]

/** A row of a copied block that found no place in the form, wholly or in part. */
export interface Unplaced {
  /** Its label in the block; empty: it has none. */
  readonly label: string
  readonly values: readonly string[]
}

/** What a paste does: the entries to write, and what found no cell. */
export interface Placement {
  readonly entries: ReadonlyMap<CellId, Entry>
  readonly unplaced: readonly Unplaced[]
}

const isFigure = (text: string | undefined): text is string => !!text && isValueText(text, 'money')
const isLabel = (text: string | undefined): text is string => !!text && !isValueText(text, 'money')

/**
 * Lays a copied block onto the form. Labels copied along with the figures decide: rows by their own, columns by the
 * heads above them, in whichever table they are printed. A block without labels of the form goes down and right from
 * `start`; label rows and columns that are not the form's are left out.
 */
export function placeBlock(form: FormGrid, start: CellId, block: Block): Placement {
  const labels = toFormLabels(form)
  const lines = block.map((texts, at) => readLine(at < mostRows ? labels : noLabels, texts))
  const labelled = lines.some(({ kind, texts }) => kind === 'row' || (kind === 'head' && isProceedings(texts)))
  return labelled ? placeByLabels(labels, lines, form) : placeFrom(form, start, withoutLabels(block))
}

/** More rows than any table of the form has, heads and notes included: what comes behind them is only counted. */
const mostRows = 300
const noLabels: Pick<FormLabels, 'findRow' | 'isColumn'> = { findRow: () => undefined, isColumn: () => false }

/** Heads that table 4 alone has. */
const isProceedings = (texts: Iterable<string>) => [...texts].some((text) => /结果(维持|纠正)/.test(plainLabel(text)))

interface Line {
  readonly kind: 'head' | 'row' | 'figures' | 'words'
  readonly texts: readonly string[]
  readonly row?: GridRow
  /** The column behind the row's own label. */
  readonly after: number
}

function readLine(labels: Pick<FormLabels, 'findRow' | 'isColumn'>, texts: readonly string[]): Line {
  const figure = texts.findIndex(isFigure)
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const row = isLabel(texts[at]) ? labels.findRow(texts[at] ?? '') : undefined
    if (row) return { kind: 'row', texts, row, after: at + 1 }
  }
  if (figure >= 0)
    return { kind: 'figures', texts, after: texts.findLastIndex((text, at) => at < figure && isLabel(text)) + 1 }
  return { kind: texts.some((text) => labels.isColumn(text)) ? 'head' : 'words', texts, after: 0 }
}

/** Heads above the rows: the labels of each column of the block, and all of them. */
interface Heads {
  readonly columns: readonly { readonly at: number; readonly own: string }[]
  readonly all: ReadonlySet<string>
}

const noHeads: Heads = { columns: [], all: new Set() }

function placeByLabels(labels: FormLabels, lines: readonly Line[], form: FormGrid): Placement {
  const entries = new Map<CellId, Entry>()
  const unplaced: Unplaced[] = []
  let heads = noHeads
  let collecting = false
  const firstValue = firstValueColumns(lines)
  for (const line of lines) {
    if (line.kind === 'words') continue
    if (line.kind === 'head') {
      heads = addHead(collecting ? heads : noHeads, line.texts)
      collecting = true
      continue
    }
    collecting = false
    const row = line.row ?? unlabelledRow(form, heads, line)
    const columns = row && columnsOf(labels, row, heads, firstValue.get(row.table) ?? line.after)
    unplaced.push(...place(row, columns, line, entries))
  }
  return { entries, unplaced }
}

function addHead(heads: Heads, texts: readonly string[]): Heads {
  const added = texts.flatMap((text, at) => (isLabel(text) ? [{ at, own: plainLabel(text) }] : []))
  return { columns: [...heads.columns, ...added], all: new Set([...heads.all, ...added.map(({ own }) => own)]) }
}

/** Table 4 has no row labels: its heads say that these are its figures. */
function unlabelledRow(form: FormGrid, heads: Heads, line: Line): GridRow | undefined {
  if (line.after > 0) return undefined
  return isProceedings(heads.all) ? form.rows.find(({ label }) => label === undefined) : undefined
}

/**
 * Where the figures begin in the rows of each table: behind the innermost label of any row, and behind columns that are
 * blank in all of them as long as there are more columns than cells (the merged label columns of 一 and 二).
 */
function firstValueColumns(lines: readonly Line[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  const byTable = Map.groupBy(
    lines.filter(({ row }) => row !== undefined),
    ({ row }) => row?.table ?? '',
  )
  for (const [table, rows] of byTable) {
    let at = Math.max(...rows.map(({ after }) => after))
    const spare = () => rows.every(({ texts, row }) => texts.length - at > (row?.cells.length ?? 0) && !texts[at])
    while (spare()) at += 1
    first.set(table, at)
  }
  return first
}

/** The column of the block for each cell of a row: by the heads where they name its columns, in order otherwise. */
function columnsOf(labels: FormLabels, row: GridRow, heads: Heads, first: number): Map<CellId, number> {
  const named = row.cells.flatMap((id) => {
    const column = labels.columnOf(id)
    return column && headsNameGroup(labels, row, heads, column.group) ? [{ id, own: column.own }] : []
  })
  const used = new Set<number>()
  const columns = new Map<CellId, number>()
  for (const { id, own } of named) {
    const at = heads.columns.filter((head) => head.own === own && !used.has(head.at)).map((head) => head.at)
    if (at.length === 0) continue
    const column = Math.min(...at)
    used.add(column)
    columns.set(id, column)
  }
  if (columns.size > 0) return columns
  return new Map(row.cells.map((id, index) => [id, first + index]))
}

/** Table 4 prints the same five heads three times; the head above them says which are there. */
function headsNameGroup(labels: FormLabels, row: GridRow, heads: Heads, group: string | undefined): boolean {
  if (row.label !== undefined || group === undefined) return true
  const present = row.cells.some((id) => heads.all.has(labels.columnOf(id)?.group ?? ''))
  return !present || heads.all.has(group)
}

function place(
  row: GridRow | undefined,
  columns: ReadonlyMap<CellId, number> | undefined,
  line: Line,
  entries: Map<CellId, Entry>,
): Unplaced[] {
  const taken = new Set(columns?.values())
  for (const [id, column] of columns ?? []) {
    if (column < line.texts.length) entries.set(id, entryAt(id, line.texts[column]))
  }
  const values = line.texts.filter((text, at) => at >= line.after && text !== '' && !taken.has(at))
  const label = line.texts.slice(0, line.after).findLast((text) => text !== '') ?? ''
  return values.length > 0 ? [{ label: row && !line.row ? '' : label, values }] : []
}

const entryAt = (id: CellId, text: string | undefined) => parseEntry(text ?? '', findCell(id)?.type ?? 'count')

function placeFrom(form: FormGrid, start: CellId, block: Block): Placement {
  const origin = form.positions.get(start)
  const table = origin && form.rows[origin.row]?.table
  const entries = new Map<CellId, Entry>()
  const unplaced: Unplaced[] = []
  if (!origin) return { entries, unplaced }
  block.forEach((values, index) => {
    const row = form.rows[origin.row + index]
    const cells = row?.table === table ? (row?.cells.slice(origin.column) ?? []) : []
    cells.slice(0, values.length).forEach((id, column) => entries.set(id, entryAt(id, values[column])))
    const left = values.slice(cells.length).filter((value) => value !== '')
    if (left.length > 0) unplaced.push({ label: '', values: left })
  })
  return { entries, unplaced }
}

/** The block without leading columns of labels and without rows that are nothing but labels; text alone stays. */
function withoutLabels(block: Block): Block {
  const body = block.filter((row) => !row.some(isLabel) || row.some(isFigure))
  const kept = body.length > 0 ? body : block
  const width = Math.max(...kept.map((row) => row.length))
  let labelColumns = 0
  for (let column = 0; column < width; column += 1) {
    if (kept.some((row) => isFigure(row[column]))) break
    if (kept.some((row) => isLabel(row[column]))) labelColumns = column + 1
  }
  return labelColumns === width ? kept : kept.map((row) => row.slice(labelColumns))
}
