import { load } from 'cheerio/slim'
import type { Line, LineCell } from './line.ts'

type Node = {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

const skipped = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'sup',
  'select',
  'textarea',
  'svg',
  'object',
  'nav',
  'footer',
])
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

/** Lines of an HTML page; rows of tables keep their cells. Nested layout tables come out as lines and rows in order. */
export function htmlLines(html: string): Line[] {
  const document = load(withoutData(html), { xml: { xmlMode: false, decodeEntities: true } })
  const collector = new LineCollector()
  walk(document.root()[0] as unknown as Node, collector)
  return collector.finish()
}

/** Pictures inside the page say nothing and may be most of it. */
function withoutData(html: string): string {
  return html.replace(/data:[a-z/+.-]{1,60};base64,[A-Za-z0-9+/=\s]*/gi, '')
}

/** Depth first without recursion: hostile nesting must not exhaust the stack. */
function walk(root: Node, collector: LineCollector): void {
  const stack: { node: Node; leaving: boolean }[] = [{ node: root, leaving: false }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, leaving } = top
    if (leaving) {
      collector.leave(node.name ?? '')
      continue
    }
    if (node.type === 'text') collector.text(node.data ?? '')
    if (!node.children || (node.name && skipped.has(node.name))) continue
    collector.enter(node.name ?? '', node.attribs ?? {})
    stack.push({ node, leaving: true })
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index]
      if (child) stack.push({ node: child, leaving: false })
    }
  }
}

interface OpenTable {
  /** Grid columns still covered by cells from rows above: column → rows left. */
  readonly reach: Map<number, number>
  /** What the row being read adds to `reach`. */
  opened: (readonly [column: number, rows: number])[]
  row: LineCell[] | undefined
  column: number
  cell: { buffer: string; span: number; rows: number } | undefined
}

const longestSpan = 60

class LineCollector {
  readonly #lines: Line[] = []
  readonly #tables: OpenTable[] = []
  #buffer = ''

  text(data: string): void {
    const cell = this.#tables.at(-1)?.cell
    // Line ends inside the markup are white space like any other; only blocks and <br> break lines.
    const text = data.replace(/[\t\n\r\f ]+/g, ' ')
    if (cell) cell.buffer += text
    else this.#buffer += text
  }

  enter(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1)
    if (name === 'table') return this.#openTable()
    if (table && name === 'tr') {
      table.row = []
      table.column = 0
    } else if (table && (name === 'td' || name === 'th')) {
      table.row ??= []
      table.cell = { buffer: '', span: spanOf(attributes['colspan']), rows: spanOf(attributes['rowspan']) }
    } else if (blocks.has(name)) this.#breakLine()
  }

  leave(name: string): void {
    const table = this.#tables.at(-1)
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

  /** A cell that holds a table is layout: what stood in its row so far comes before the table. */
  #openTable(): void {
    const outer = this.#tables.at(-1)
    if (outer?.cell) {
      const before = [...(outer.row ?? []).map(({ text }) => text), tidy(outer.cell.buffer)].filter(
        (text) => text !== '',
      )
      for (const text of before) this.#lines.push({ text })
      outer.row = []
      outer.cell.buffer = ''
    }
    this.#breakLine()
    this.#tables.push({ reach: new Map(), opened: [], row: undefined, column: 0, cell: undefined })
  }

  #closeRow(table: OpenTable): void {
    if (table.cell) closeCell(table)
    const { row } = table
    table.row = undefined
    if (!row) return
    const width = row.reduce((sum, cell) => sum + cell.span, 0) + coveredColumns(table)
    if (row.every(({ text }) => text === '') && row.length === 0) return
    const text = row.map((cell) => cell.text.replace(/\n/g, '')).join(' ')
    this.#lines.push(row.length > 1 ? { text, cells: row, width } : { text: row[0]?.text ?? '', cells: row, width })
  }

  #breakLine(): void {
    const cell = this.#tables.at(-1)?.cell
    if (cell) {
      if (cell.buffer.trim() !== '') cell.buffer += '\n'
      return
    }
    if (this.#buffer.trim() !== '') this.#lines.push({ text: this.#buffer.trim(), whole: true })
    this.#buffer = ''
  }
}

function closeCell(table: OpenTable): void {
  const { cell } = table
  table.cell = undefined
  if (!cell || !table.row) return
  while (table.reach.has(table.column)) table.column += 1
  for (let step = 0; step < cell.span && cell.rows > 1; step += 1)
    table.opened.push([table.column + step, cell.rows - 1])
  table.column += cell.span
  table.row.push({ text: tidy(cell.buffer), span: cell.span })
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

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \u00A0\u3000]+/g, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}
