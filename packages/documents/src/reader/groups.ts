import type { Line, LineCell } from '../containers/line.ts'
import { parseCell, splitLine, type Printed } from './numbers.ts'

/** Values that stand together, with the words around them. */
export interface Group {
  readonly values: Printed[]
  /** Words before the values on the same line or in the same row of cells. */
  readonly own: string
  /** Words between the previous group and this one, and between this one and the next; one entry for each line. */
  readonly above: readonly string[]
  readonly below: readonly string[]
  /** The container shows cell borders. */
  readonly grid: boolean
  /** Blanks at the edges of the row mean nothing. */
  readonly ragged: boolean
  /** Grid columns that the row fills; rows of one width let a blank be told from a lost cell. */
  readonly width: number
  /** Columns spanned by each value, in a grid. */
  readonly spans: readonly number[]
  /** Index of the first line, for saying where a value stood. */
  readonly line: number
  /** Numbers without words that belong to no row: wrapped digits, a lost label, a stray page number. */
  readonly loose: boolean
}

/** A row of cells with a label and nothing in it. */
export interface BlankRow {
  readonly ragged: boolean
  readonly own: string
  readonly values: number
  readonly width: number
  /** The group that follows. */
  readonly before: number
  readonly line: number
}

export interface Grouped {
  readonly groups: readonly Group[]
  readonly blankRows: readonly BlankRow[]
}

interface Draft {
  ragged: boolean
  values: Printed[]
  own: string
  grid: boolean
  width: number
  spans: number[]
  line: number
  loose: boolean
}

/**
 * Collects the values of a table's lines. `capacity` is the most values that a row of the table has: numbers on lines of
 * their own go on filling the row before until it is full.
 */
export function groupValues(lines: readonly Line[], capacity: number): Grouped {
  const drafts: Draft[] = []
  const blankRows: BlankRow[] = []
  const gaps: string[][] = [[]]
  const addText = (text: string) => gaps.at(-1)?.push(text)
  const add = (draft: Draft) => {
    drafts.push(draft)
    gaps.push([])
  }
  lines.forEach((line, index) => {
    if (line.cells && line.cells.length > 1) {
      const row = splitRow(line.cells)
      if (row.values.every(({ printed }) => printed === '')) {
        if (row.own !== '') addText(row.own)
        if (row.own !== '' && row.values.length > 0)
          blankRows.push({
            own: row.own,
            values: row.values.length,
            width: line.width ?? 0,
            ragged: line.ragged ?? false,
            before: drafts.length,
            line: index,
          })
        return
      }
      const loose = row.own === '' && gaps.at(-1)?.length === 0 && drafts.length > 0
      add({ ...row, grid: true, ragged: line.ragged ?? false, width: line.width ?? 0, line: index, loose })
      if (row.after !== '') addText(row.after)
      return
    }
    let own = ''
    let open: Draft | undefined
    for (const piece of splitLine(line.text)) {
      if (piece.kind === 'text') {
        if (own !== '') addText(own)
        own = piece.text
        open = undefined
        continue
      }
      const last = drafts.at(-1)
      if (!open && own === '' && last && !last.grid && gaps.at(-1)?.length === 0 && last.values.length < capacity)
        open = last
      if (open) {
        open.values.push(piece.printed)
        continue
      }
      const loose = own === '' && gaps.at(-1)?.length === 0 && drafts.length > 0
      open = { values: [piece.printed], own, grid: false, ragged: false, width: 0, spans: [], line: index, loose }
      add(open)
      own = ''
    }
    if (own !== '') addText(own)
  })
  return {
    groups: drafts.map((draft, index) => ({ ...draft, above: gaps[index] ?? [], below: gaps[index + 1] ?? [] })),
    blankRows,
  }
}

interface SplitRow {
  readonly own: string
  readonly values: Printed[]
  readonly spans: number[]
  readonly after: string
}

/** The longest run of value cells is the row's values; words before it are its label. */
function splitRow(cells: readonly LineCell[]): SplitRow {
  const parsed = cells.map((cell) => parseCell(cell.text))
  let best = { from: cells.length, to: cells.length, filled: 0 }
  for (let from = 0; from < cells.length; from += 1) {
    let to = from
    while (to < cells.length && parsed[to]) to += 1
    if (to === from) continue
    const filled = parsed.slice(from, to).filter((value) => value && value.printed !== '').length
    if (filled > best.filled || (filled === best.filled && to - from >= best.to - best.from))
      best = { from, to, filled }
    from = to
  }
  // A row without a number is its words and the blank cells after them.
  if (best.filled === 0) best = { from: parsed.findLastIndex((value) => !value) + 1, to: cells.length, filled: 0 }
  const words = (part: readonly LineCell[]) =>
    part
      .map(({ text }) => text.replaceAll('\n', ''))
      .filter((text) => text !== '')
      .join(' ')
  return {
    own: words(cells.slice(0, best.from)),
    values: parsed.slice(best.from, best.to).filter((value) => value !== undefined),
    spans: cells.slice(best.from, best.to).map(({ span }) => span),
    after: words(cells.slice(best.to)),
  }
}
