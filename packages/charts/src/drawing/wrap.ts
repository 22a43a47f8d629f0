import { widthOf } from './measure.ts'

const neverFirst = /^[，。；：、！？）》”’%…·,.;:!?)\]]/
/** Opening punctuation, a number before its unit, and a year before what happened in it. */
const neverLast = /[（《“‘([]$|\d\s(?:年\s?)?$/
/** A word, a number with its sign, a short Chinese name or one Chinese letter; blanks go with the word before. */
const pieces = /(?<!\p{sc=Han})\p{sc=Han}{2,6}(?!\p{sc=Han})|[\u0021-\u024F\u2013\u2014\u2019\u2212]+\s*|\s+|./gsu

interface Part {
  readonly words: string
  readonly width: number
  /** Without the blanks at its end. */
  readonly bare: number
}

/** Lines no wider than `width`; Chinese breaks anywhere except before closing and after opening punctuation. */
export function wrapTo(words: string, width: number, size: number): string[] {
  return widthOf(words, size) <= width ? [words] : fill(partsOf(words, size), width)
}

/** As few lines as `wrapTo`, but of about the same length: a heading does not end in a line of one letter. */
export function wrapEvenly(words: string, width: number, size: number): string[] {
  const whole = widthOf(words, size)
  if (whole <= width) return [words]
  const parts = partsOf(words, size)
  const lines = fill(parts, width)
  let [least, most] = [whole / lines.length, width]
  while (most - least > size) {
    const middle = (least + most) / 2
    if (fill(parts, middle).length > lines.length) least = middle
    else most = middle
  }
  return fill(parts, most)
}

/** What a line is made of: nothing in it may be torn apart. */
function partsOf(words: string, size: number): Part[] {
  const parts: string[] = []
  for (const piece of words.match(pieces) ?? []) {
    const before = parts.at(-1)
    if (before !== undefined && (neverFirst.test(piece) || neverLast.test(before)))
      parts[parts.length - 1] = before + piece
    else parts.push(piece)
  }
  return parts.map((part) => ({ words: part, width: widthOf(part, size), bare: widthOf(part.trimEnd(), size) }))
}

function fill(parts: readonly Part[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const part of parts) {
    if (used > 0 && used + part.bare > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    line += part.words
    used += part.width
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
