/** CJK, kana, hangul, full-width forms and the punctuation printed with them; also “” … — between Chinese letters. */
const fullWidth =
  /[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u2014\u2026\u{20000}-\u{3FFFF}]/u
const narrow = /[ .,:;'|ijlI!()[\]{}·’‘ftr-]/
const wide = /[A-HJ-Z%@&+=<>~−m]/
const widest = /[MW×w]/
const ellipsis = '…'

/** Width in em of one character in a common sans-serif: a Chinese one is 1, a digit 0.56. Errs to the wide side. */
function emOf(character: string): number {
  if (fullWidth.test(character)) return 1
  if (narrow.test(character)) return 0.36
  if (widest.test(character)) return 0.88
  return wide.test(character) ? 0.7 : 0.58
}

const widths = new Map<string, number>()

function cachedEmOf(character: string): number {
  const known = widths.get(character)
  if (known !== undefined) return known
  const em = emOf(character)
  if (widths.size < 5000) widths.set(character, em)
  return em
}

/** Width of a line in the units of `size`, without a font at hand. */
export function widthOf(words: string, size: number): number {
  let em = 0
  for (const character of words) em += cachedEmOf(character)
  return em * size
}

/** 示例县人力资源和社会保障局 → 示例县人力…保障局: the end tells agencies apart as much as the beginning. */
export function shortenTo(words: string, width: number, size: number): string {
  if (widthOf(words, size) <= width) return words
  const characters = [...words]
  for (let kept = characters.length - 1; kept > 1; kept -= 1) {
    const head = Math.ceil(kept * 0.6)
    const shorter = [
      ...characters.slice(0, head),
      ellipsis,
      ...characters.slice(characters.length - (kept - head)),
    ].join('')
    if (widthOf(shorter, size) <= width) return shorter
  }
  return ellipsis
}

const neverFirst = /^[，。；：、！？）》”’%…·,.;:!?)\]]/u
const neverLast = /[（《“‘([]$/u
/** A word, a number with its sign, or one Chinese letter; blanks go with the word before. */
const pieces = /[\u0021-\u024F\u2013\u2019\u2212]+\s*|\s+|./gsu

/** Lines no wider than `width`; Chinese breaks anywhere except before closing and after opening punctuation. */
export function wrapTo(words: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of words.match(pieces) ?? []) {
    const fits = widthOf(line + piece.trimEnd(), size) <= width
    if (fits || line === '' || neverFirst.test(piece) || neverLast.test(line)) line += piece
    else {
      lines.push(line.trimEnd())
      line = piece
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
