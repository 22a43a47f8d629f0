import { readHtmlTable, writeHtmlTable } from './html-table.ts'

type Transfer = Pick<DataTransfer, 'getData'>

/** The rows that were copied: of the table where the source offers one, of tabs and line feeds otherwise. */
export function readClipboard(data: Transfer): string[][] {
  return readHtmlTable(data.getData('text/html')) ?? parseBlock(data.getData('text/plain'))
}

export function writeClipboard(data: Pick<DataTransfer, 'setData'>, rows: readonly (readonly string[])[]): void {
  data.setData('text/plain', writeBlock(rows))
  data.setData('text/html', writeHtmlTable(rows))
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
