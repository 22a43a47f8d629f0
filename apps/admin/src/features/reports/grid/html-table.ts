/**
 * The tables of copied HTML as rows of texts, all equally wide: a merged box of Excel, WPS or Word
 * has its text at its first row and column, and blanks at the others. Undefined when there is no table.
 */
export function readHtmlTable(html: string): string[][] | undefined {
  if (!/<table/i.test(html)) return undefined
  // An inert document: nothing in it loads or runs.
  const document = new DOMParser().parseFromString(html, 'text/html')
  const rows = [...document.querySelectorAll('tr')].filter((row) => row.closest('table') !== null)
  return rows.length === 0 ? undefined : spread(rows)
}

const largestSpan = 60

function spread(rows: readonly HTMLTableRowElement[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    let column = 0
    for (const box of row.querySelectorAll<HTMLTableCellElement>(':scope > td, :scope > th')) {
      while (grid[at]?.[column] !== undefined) column += 1
      const end = column + spanOf(box, 'colspan')
      for (const line of grid.slice(at, at + spanOf(box, 'rowspan')))
        for (let covered = column; covered < end; covered += 1) line[covered] = ''
      const line = grid[at]
      if (line) line[column] = textOf(box)
      column = end
    }
  })
  const width = Math.max(...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ''))
}

function spanOf(box: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(box.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, largestSpan) : 1
}

const textOf = (box: Element) => (box.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Rows of cells as a table, which Excel, WPS and Word take with their cells kept apart. */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`)
  return `<table>${lines.join('')}</table>`
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
