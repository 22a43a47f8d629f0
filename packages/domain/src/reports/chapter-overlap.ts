/** Characters of a shingle: long enough that a shared word (主动公开政府信息) is not yet a shared sentence. */
const length = 8

/**
 * How much of a chapter stands in last year's already, 0 to 1: the share of its runs of eight characters that last
 * year's text has too. Only letters and Chinese characters count; numbers, years, spaces and punctuation are left out,
 * so that a text in which only the figures changed is 1. A text of fewer than eight characters is all or nothing.
 */
export function chapterOverlap(text: string, before: string): number {
  const [now, then] = [wordsOf(text), wordsOf(before)]
  if (now.length < length) return now.length > 0 && now.join() === then.join() ? 1 : 0
  const known = shinglesOf(then)
  let shared = 0
  const all = now.length - length + 1
  for (let at = 0; at < all; at++) if (known.has(hashAt(now, at))) shared++
  return shared / all
}

function wordsOf(text: string): number[] {
  const codes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isWord(code)) codes.push(code)
  }
  return codes
}

function isWord(code: number): boolean {
  if (code < 0x3400) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return code <= 0x9fff
}

function shinglesOf(codes: readonly number[]): Set<number> {
  const hashes = new Set<number>()
  for (let at = 0; at + length <= codes.length; at++) hashes.add(hashAt(codes, at))
  return hashes
}

/** FNV-1a over the characters of the shingle, 32 bits. */
function hashAt(codes: readonly number[], from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + length; at++) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193)
  return hash
}
