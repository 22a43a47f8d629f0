/** CJK, kana, hangul, full-width forms and the punctuation printed with them; also “” … — between Chinese letters. */
const fullWidth = /[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u2014\u2026]/
/** A letter beyond the basic plane is two units: rare Chinese ones, as wide as any other. */
const halfOfPair = /[\uD800-\uDFFF]/
const narrow = /[ .,:;'|ijlI!()[\]{}·’‘ftr-]/
const wide = /[A-HJ-Z%@&+=<>~−m]/
const widest = /[MW×w]/
const ellipsis = '…'

/** Width in em of one character in a common sans-serif: a Chinese one is 1, a digit 0.6. Errs to the wide side. */
function emOf(character: string): number {
  if (halfOfPair.test(character)) return 0.5
  if (fullWidth.test(character)) return 1
  if (narrow.test(character)) return 0.36
  if (widest.test(character)) return 0.88
  return wide.test(character) ? 0.7 : 0.6
}

/** Known widths by UTF-16 unit, 0 where not yet known. */
const known = new Float32Array(0x10000)

function emAt(words: string, place: number): number {
  const unit = words.charCodeAt(place)
  if (known[unit] === 0) known[unit] = emOf(String.fromCharCode(unit))
  return known[unit] ?? 1
}

/** Width of a line in the units of `size`, without a font at hand. */
export function widthOf(words: string, size: number): number {
  let em = 0
  for (let place = 0; place < words.length; place += 1) em += emAt(words, place)
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

/** How much wider bold type runs. */
export const boldness = 1.08
