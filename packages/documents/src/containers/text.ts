import { toHalfWidth, type Line, type LineCell } from './line.ts'

const separator = /[|｜│┃]/

/** Text as published or pasted: a line with tabs or pipes is a row of cells, any other is running text or layout. */
export function textLines(text: string): Line[] {
  const lines: Line[] = []
  for (const raw of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)) lines.push(textLine(raw))
  return lines
}

/** One line of text, as a row of cells where it shows them. */
export function textLine(raw: string): Line {
  if (raw.length > 50_000 || !/[\t|｜│┃]/.test(raw)) return { text: raw }
  if (/^[\s|+:=─┼┌┐└┘├┤┬┴-]*$/.test(raw) && /[-─=]/.test(raw)) return { text: '' }
  const texts = separator.test(raw) ? pipeCells(raw) : raw.replace(/^\t+(?=[^\t]*$)/, '').split('\t')
  if (texts.length < 2 || texts.some(holdsSeveralNumbers)) return { text: raw.replace(/[\t|｜│┃]/g, '    ') }
  const cells = texts.map((text): LineCell => ({ text: text.trim(), span: 1 }))
  return { text: texts.join(' '), cells, width: cells.length, ...(!separator.test(raw) && { ragged: true }) }
}

function pipeCells(raw: string): string[] {
  const trimmed = raw.trim()
  const inner = trimmed.replace(/^[|｜│┃]/, '')
  // A closing bar ends the last cell; without opening bar, a bar at the end is before a last blank cell.
  return (inner === trimmed ? inner : inner.replace(/[|｜│┃]$/, '')).split(separator)
}

/** Columns laid out with spaces inside what looked like a cell: the tabs are layout too. */
function holdsSeveralNumbers(cell: string): boolean {
  const plain = toHalfWidth(cell)
  return /(^|\s)0\s+\d/.test(plain) || /^\s*\d+\s+\d+\s+\d+/.test(plain)
}
