import type { Line, LineCell } from './line.ts'
import { textLine } from './text.ts'

const blocks = new Set(
  ['p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'section', 'article', 'header', 'main', 'aside'].concat([
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'pre',
    'caption',
    'figure',
    'center',
    'form',
    'br',
    'hr',
    'body',
  ]),
)

interface OpenCell {
  readonly parts: string[]
  readonly span: number
  readonly rows: number
}

interface OpenTable {
  /** Grid columns still covered by cells from rows above: column → rows left. */
  readonly reach: Map<number, number>
  /** What the row being read adds to `reach`. */
  opened: (readonly [column: number, rows: number])[]
  row: LineCell[] | undefined
  column: number
  cell: OpenCell | undefined
}

const longestSpan = 60
/** No form is wider; a hostile one must not cost memory. */
const mostColumns = 200

/** Gathers lines and rows while the elements of a page are entered and left in order. */
export class HtmlCollector {
  readonly #lines: Line[] = []
  readonly #tables: OpenTable[] = []
  #parts: string[] = []
  #preformatted = 0

  text(data: string): void {
    const cell = this.#tables.at(-1)?.cell
    if (this.#preformatted > 0 && !cell) return this.#preformattedText(data)
    // Line ends inside the markup are white space like any other; only blocks and <br> break lines.
    const text = data.replace(/[\t\n\r\f ]+/g, ' ')
    if (text !== '') (cell?.parts ?? this.#parts).push(text)
  }

  enter(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1)
    if (name === 'table') return this.#openTable()
    if (name === 'pre') this.#preformatted += 1
    if (table && name === 'tr') {
      table.row = []
      table.column = 0
    } else if (table && (name === 'td' || name === 'th')) {
      table.row ??= []
      table.cell = { parts: [], span: spanOf(attributes['colspan']), rows: spanOf(attributes['rowspan']) }
    } else if (blocks.has(name)) this.#breakLine()
  }

  leave(name: string): void {
    const table = this.#tables.at(-1)
    if (name === 'pre') this.#preformatted -= 1
    if (table && (name === 'td' || name === 'th')) closeCell(table)
    else if (table && name === 'tr') this.#closeRow(table)
    else if (name === 'table') {
      if (table) this.#closeRow(table)
      this.#tables.pop()
      this.#breakLine()
    } else if (blocks.has(name)) this.#breakLine()
  }

  finish(): Line[] {
    this.#breakLine()
    return this.#lines
  }

  #preformattedText(data: string): void {
    const [first = '', ...others] = data.split('\n')
    this.#parts.push(first)
    for (const line of others) {
      this.#lines.push(textLine(this.#parts.join('')))
      this.#parts = [line]
    }
  }

  /** A cell that holds a table is layout: what stood in its row so far comes before the table. */
  #openTable(): void {
    const outer = this.#tables.at(-1)
    if (outer?.cell) {
      for (const { text } of outer.row ?? []) this.#addParagraphs(text)
      this.#addParagraphs(tidy(outer.cell.parts))
      outer.row = []
      outer.cell.parts.length = 0
    }
    this.#breakLine()
    this.#tables.push({ reach: new Map(), opened: [], row: undefined, column: 0, cell: undefined })
  }

  #closeRow(table: OpenTable): void {
    if (table.cell) closeCell(table)
    const { row } = table
    table.row = undefined
    if (!row || row.length === 0) return
    const width = row.reduce((sum, cell) => sum + cell.span, 0) + coveredColumns(table)
    const [only] = row
    // A row of one cell is a heading, or the frame around a whole page.
    if (row.length === 1 && only) this.#addParagraphs(only.text)
    else this.#lines.push({ text: row.map((cell) => cell.text.replaceAll('\n', '')).join(' '), cells: row, width })
  }

  #addParagraphs(text: string): void {
    for (const paragraph of text.split('\n'))
      if (paragraph !== '') this.#lines.push({ ...textLine(paragraph), whole: true })
  }

  #breakLine(): void {
    const cell = this.#tables.at(-1)?.cell
    if (cell) {
      if (cell.parts.length > 0) cell.parts.push('\n')
      return
    }
    const text = this.#parts.join('').trim()
    if (text !== '') this.#lines.push({ ...textLine(text), whole: true })
    this.#parts = []
  }
}

function closeCell(table: OpenTable): void {
  const { cell } = table
  table.cell = undefined
  if (!cell || !table.row) return
  while (table.reach.has(table.column)) table.column += 1
  if (cell.rows > 1 && table.column < mostColumns)
    for (let step = 0; step < cell.span; step += 1) table.opened.push([table.column + step, cell.rows - 1])
  table.column += cell.span
  table.row.push({ text: tidy(cell.parts), span: cell.span })
}

/** Columns of this row that cells from above reach into; every reach is one row shorter afterwards. */
function coveredColumns(table: OpenTable): number {
  const covered = table.reach.size
  for (const [column, left] of table.reach) {
    if (left <= 1) table.reach.delete(column)
    else table.reach.set(column, left - 1)
  }
  for (const [column, left] of table.opened) table.reach.set(column, left)
  table.opened = []
  return covered
}

function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '1', 10)
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), longestSpan) : 1
}

function tidy(parts: readonly string[]): string {
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \u00A0\u3000]+/g, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}
