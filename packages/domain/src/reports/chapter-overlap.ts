/** Characters of a shingle: long enough that a shared word (主动公开政府信息) is not yet a shared sentence. */
const length = 8
const base = 0x01000193

/**
 * How much of a chapter stands in last year's already, 0 to 1: the share of its runs of eight characters that last
 * year's text has too. Only letters and Chinese characters count; numbers, years, spaces and punctuation are left out,
 * so that a text in which only the figures changed is 1. A text of fewer than eight characters is all or nothing.
 */
export function chapterOverlap(text: string, before: string): number {
  const now = shinglesOf(text)
  if (now.length === 0) return isSameShort(text, before) ? 1 : 0
  const known = knownShingles(before)
  let shared = 0
  for (const hash of now) if (known.has(hash)) shared++
  return shared / now.length
}

function isSameShort(text: string, before: string): boolean {
  const [one, other] = [lettersOf(text), lettersOf(before)]
  return one.length > 0 && one.join() === other.join()
}

function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) letters[count++] = code
  }
  return letters.subarray(0, count)
}

function isLetter(code: number): boolean {
  if (code < 0x3400) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return code <= 0x9fff
}

/** A rolling hash of each run of eight letters, 32 bits. */
function shinglesOf(text: string): Int32Array {
  const letters = lettersOf(text)
  const hashes = new Int32Array(Math.max(0, letters.length - length + 1))
  let leaving = 1
  for (let power = 0; power < length; power++) leaving = Math.imul(leaving, base)
  let hash = 0
  for (let at = 0; at < letters.length; at++) {
    hash = (Math.imul(hash, base) + (letters[at] ?? 0)) | 0
    if (at >= length) hash = (hash - Math.imul(leaving, letters[at - length] ?? 0)) | 0
    if (at >= length - 1) hashes[at - length + 1] = hash
  }
  return hashes
}

const remembered = new Map<string, Set<number>>()
const mostRemembered = 4

/** Last year's text stays the same while this year's is typed. */
function knownShingles(text: string): Set<number> {
  const known = remembered.get(text) ?? new Set(shinglesOf(text))
  remembered.delete(text)
  remembered.set(text, known)
  for (const oldest of remembered.keys()) {
    if (remembered.size <= mostRemembered) break
    remembered.delete(oldest)
  }
  return known
}
