import { findFigures, type Figure } from './figures.ts'

export interface Sentence {
  readonly from: number
  readonly to: number
  readonly figures: readonly Figure[]
  /** Begins a paragraph. */
  readonly first: boolean
}

export interface Prose {
  readonly text: string
  readonly sentences: readonly Sentence[]
}

/** No chapter has more; what follows is not read, so that a hostile text stays cheap. */
const mostSentences = 4000

const ends = /[。！？!?\n]/g
const enumerator = /^\s*(?:[（(]|[一二三四五六七八九十\d]{1,3}[、.．是])/

/** The sentences of a text with their figures. A list in lines (其中：⏎政策解读 3 条⏎通知公告 5 条) is one sentence. */
function splitProse(text: string): Prose {
  const figures = findFigures(text)
  const figureEnds = new Set(figures.map(({ to }) => to))
  const sentences: Sentence[] = []
  let from = 0
  let next = 0
  let first = true
  const close = (to: number) => {
    const start = next
    while (next < figures.length && (figures[next]?.from ?? 0) < to) next++
    if (text.slice(from, Math.min(to, from + 200)).trim() !== '')
      sentences.push({ from, to, figures: figures.slice(start, next), first })
    first = to > 0 && text[to - 1] === '\n'
    from = to
  }
  for (const { index } of text.matchAll(ends)) {
    if (sentences.length >= mostSentences) return { text, sentences }
    const continues =
      text[index] === '\n' &&
      (figureEnds.has(index) || isColon(text[index - 1])) &&
      !enumerator.test(text.slice(index + 1, index + 8))
    if (!continues) close(index + 1)
  }
  close(text.length)
  return { text, sentences }
}

function isColon(character: string | undefined): boolean {
  return character === '：' || character === ':'
}

const remembered: Prose[] = []
const mostRemembered = 8

/** Reads a text; the texts read last are remembered, because the rules ask for the same one after each keystroke. */
export function readProse(text: string): Prose {
  const at = remembered.findIndex((prose) => prose.text === text)
  const prose = remembered.splice(at, at < 0 ? 0 : 1)[0] ?? splitProse(text)
  remembered.unshift(prose)
  remembered.length = Math.min(remembered.length, mostRemembered)
  return prose
}
