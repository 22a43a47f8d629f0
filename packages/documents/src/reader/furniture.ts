import { squeeze, toHalfWidth, type Line } from '../containers/line.ts'

/** Page numbers as printed at the foot of a page: -3-, — 3 —, 第 3 页, 3/6. */
const pageNumber =
  /^(?:[-—–_·.~]{1,3}\d{1,3}[-—–_·.~]{1,3}|第\d{1,3}页(?:[,，/]?共\d{1,3}页)?|\d{1,3}\/\d{1,3}页?|page\d{1,3}(?:of\d{1,3})?)$/i

/** Replaces page numbers by blank lines, so that a row or sentence goes on over the page. */
export function withoutPageNumbers(lines: readonly Line[]): Line[] {
  const bare = bareNumbers(lines)
  return lines.map((line, index) => {
    if (line.cells || line.text.trim().length > 60) return line
    return bare.has(index) || pageNumber.test(squeeze(toHalfWidth(line.text))) ? { text: '' } : line
  })
}

/**
 * A number alone on its line is a page number only where all such numbers of the document count up one by one; in a text
 * with one cell per line they do not.
 */
function bareNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const found: { index: number; number: number }[] = []
  lines.forEach((line, index) => {
    const text = line.cells ? '' : toHalfWidth(line.text.slice(0, 1000)).trim()
    if (/^\d{1,3}$/.test(text)) found.push({ index, number: Number(text) })
  })
  const first = found[0]
  const counting = first && first.number <= 3 && found.every(({ number }, at) => number === first.number + at)
  return new Set(counting && found.length > 1 ? found.map(({ index }) => index) : [])
}
