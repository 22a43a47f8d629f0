import { diffArrays, type ChangeObject } from 'diff'

/** A piece of a paragraph: in both texts, only in the new one, or only in the old one. */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A paragraph of two texts side by side; `after` undefined: it is gone, `before` undefined: it is new. */
export interface ComparedParagraph {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly before?: string
  readonly after?: string
  readonly parts: readonly TextPart[]
}

/** Paragraphs that share less than this are two different ones. */
const likeEnough = 0.35

export function paragraphsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Compares two texts paragraph by paragraph, and paragraphs that belong together word by word. */
export function compareTexts(before: string | undefined, after: string | undefined): ComparedParagraph[] {
  const paragraphs: ComparedParagraph[] = []
  let removed: string[] = []
  for (const { value, added, removed: gone } of diffArrays(paragraphsOf(before), paragraphsOf(after))) {
    if (gone) {
      removed = value
    } else if (added) {
      paragraphs.push(...pairUp(removed, value))
      removed = []
    } else {
      paragraphs.push(...removed.map(toRemoved), ...value.map(toSame))
      removed = []
    }
  }
  return [...paragraphs, ...removed.map(toRemoved)]
}

/** Gives each new paragraph the old one it was written from, in order; the rest is new or gone. */
function pairUp(removed: readonly string[], added: readonly string[]): ComparedParagraph[] {
  const paired: ComparedParagraph[] = []
  let next = 0
  for (const after of added) {
    const likeness = removed.map((before, at) => (at < next ? 0 : likenessOf(before, after)))
    const best = likeness.indexOf(Math.max(0, ...likeness))
    const before = removed[best]
    if (before === undefined || (likeness[best] ?? 0) < likeEnough) {
      paired.push({ kind: 'added', after, parts: [{ kind: 'added', text: after }] })
      continue
    }
    paired.push(...removed.slice(next, best).map(toRemoved))
    paired.push({ kind: 'changed', before, after, parts: compareWords(before, after) })
    next = best + 1
  }
  return [...paired, ...removed.slice(next).map(toRemoved)]
}

const toSame = (text: string): ComparedParagraph => ({
  kind: 'same',
  before: text,
  after: text,
  parts: [{ kind: 'same', text }],
})
const toRemoved = (before: string): ComparedParagraph => ({
  kind: 'removed',
  before,
  parts: [{ kind: 'removed', text: before }],
})

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text and what stands between them; numbers with their point or comma stay whole. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1)
    const goesOn = last !== undefined && /\d[.,]?$/.test(last) && /^[\d.,]/.test(segment)
    if (goesOn) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

const toPart = ({ value, added, removed }: ChangeObject<string[]>): TextPart => ({
  kind: added ? 'added' : removed ? 'removed' : 'same',
  text: value.join(''),
})

function compareWords(before: string, after: string): TextPart[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(toPart)
}

/** How much of the longer text stands in both: 0 to 1. */
function likenessOf(before: string, after: string): number {
  const same = compareWords(before, after).filter(({ kind }) => kind === 'same')
  return same.reduce((sum, { text }) => sum + text.length, 0) / Math.max(before.length, after.length, 1)
}
