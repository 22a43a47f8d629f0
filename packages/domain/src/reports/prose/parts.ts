import type { Figure } from './figures.ts'
import type { Prose, Sentence } from './sentences.ts'

/** A total of the text with the figures that are said to be its parts. */
export interface PartList {
  readonly total: Figure
  readonly parts: readonly Figure[]
  /**
   * `whole`: the parts are said to be all (其他 closes them, they stand in brackets, 分别为). `some`: 其中 alone, which may
   * name only a few. `loose`: nothing says that they are parts at all.
   */
  readonly claim: 'whole' | 'some' | 'loose'
  /** All separated alike: one way of dividing the total. */
  readonly uniform: boolean
}

/** No list of a report is longer; bounds keep a hostile text cheap. */
const mostParts = 100
const mostMarkers = 50
const longestList = 10_000
const longestBracket = 2000

const marker = /其中|分别为|分别是|分为|具体为|包括/g
const saysAll = /分别为|分别是|分为|具体为/
const closing = /^(?:其[他它余]|剩余)/
const endsList = /同比|环比|较|比上|增|减|占|率|均|分别|平均/
const nested = /^(?:其中|含|包括|另)/
const totalWords = /共|累计|总计|合计|发布|公开|收到|受理|收办/

/** The lists of parts in a text, in their order. */
export function findParts(prose: Prose): PartList[] {
  const lists: PartList[] = []
  prose.sentences.forEach((sentence, at) => {
    if (sentence.figures.length === 0) return
    const before = sentence.first ? undefined : prose.sentences[at - 1]
    const found = [...bracketed(prose, sentence), ...marked(prose, sentence, before)]
    lists.push(...(found.length > 0 ? found : unmarked(prose, sentence, before)))
  })
  return lists
}

/** 3607 件（市政府 349 件、…）; brackets within brackets are not looked into. */
function bracketed({ text }: Prose, { figures, to }: Sentence): PartList[] {
  let past = 0
  return figures.flatMap((total, at) => {
    const open = /^\s{0,2}[（(]/.exec(text.slice(total.to, total.to + 3))?.[0]
    if (open === undefined || total.from < past) return []
    const from = total.to + open.length
    past = closingAt(text, from, Math.min(to, from + longestBracket))
    if (/^\s*(?:含|另|不|其中|包括)/.test(text.slice(from, from + 6))) return []
    const inside = figures.slice(at + 1, at + 1 + mostParts).filter((figure) => figure.to <= past)
    return toLists(text, [total], inside, 'whole')
  })
}

function closingAt(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/[）)]/)
  return at < 0 ? to : from + at
}

/** 119 期，其中，市级 47 期、…; 其中 may open the next sentence. */
function marked({ text }: Prose, sentence: Sentence, before: Sentence | undefined): PartList[] {
  const own = outsideBrackets(text, sentence.from, sentence.figures)
  const places = markersIn(text.slice(sentence.from, sentence.to), sentence.from)
  return places.flatMap(({ word, at }, index) => {
    const next = places[index + 1]?.at
    const preceding = own.filter(({ to }) => to <= at)
    const totals = preceding.length > 0 ? preceding : (before?.figures ?? [])
    const after = sentence.figures
      .filter(({ from, to }) => from >= at && (next === undefined || to <= next))
      .slice(0, mostParts)
    const parts = next === undefined ? after : after.slice(0, -1)
    return toLists(text, totals, outsideBrackets(text, at, parts), saysAll.test(word) ? 'whole' : 'some')
  })
}

function markersIn(words: string, from: number): { readonly word: string; readonly at: number }[] {
  const places = [...words.slice(0, longestList).matchAll(marker)]
  return places.slice(0, mostMarkers).map(({ 0: word, index }) => ({ word, at: from + index }))
}

/** 共 88 条，政策解读 3 条、…; or the parts in a sentence of their own that 其他 closes. */
function unmarked({ text }: Prose, { from, figures }: Sentence, before: Sentence | undefined): PartList[] {
  const [first, ...rest] = outsideBrackets(text, from, figures)
  if (!first) return []
  if (totalWords.test(first.label) && rest.length > 1) return toLists(text, [first], rest, 'loose')
  const total = before?.figures.find(({ unit }) => unit === first.unit)
  return total && totalWords.test(total.label) ? toLists(text, [total], [first, ...rest], 'loose', 3) : []
}

function outsideBrackets(text: string, from: number, figures: readonly Figure[]): Figure[] {
  let depth = 0
  let at = from
  return figures.filter((figure) => {
    for (; at < figure.from; at++) {
      const character = text[at]
      if (character === '（' || character === '(') depth++
      if (character === '）' || character === ')') depth = Math.max(0, depth - 1)
    }
    return depth === 0
  })
}

/** One list for each unit that both a total and two parts have. */
function toLists(
  text: string,
  totals: readonly Figure[],
  figures: readonly Figure[],
  claim: PartList['claim'],
  atLeast = 2,
): PartList[] {
  const end = figures.findIndex(({ label }) => endsList.test(label))
  const listed = end < 0 ? figures : figures.slice(0, end)
  const units = new Set(listed.map(({ unit }) => unit))
  const lists = [...units].flatMap((unit) => {
    const total = totals.findLast((figure) => figure.unit === unit)
    const parts = listed.filter((figure) => figure.unit === unit)
    if (!total || unit === '%' || parts.length < atLeast) return []
    if ([total, ...parts].some(({ approximate }) => approximate)) return []
    if (parts.slice(1).some(({ label }) => nested.test(label))) return []
    const all = parts.length > 2 && closing.test(parts.at(-1)?.label ?? '')
    return [{ total, parts, claim: all ? ('whole' as const) : claim, uniform: areUniform(text, parts) }]
  })
  // 3 件……700 元。其中，甲局 1 件，收取 300 元；乙局 2 件，收取 400 元: the cases are all there, so is the money.
  const isWhole = (size: number) => lists.some((list) => list.parts.length === size && holdsByStages(list))
  return lists.map((list) => (isWhole(list.parts.length) ? { ...list, claim: 'whole' } : list))
}

/** In hundredths: 0.1 + 0.2 万元 are whole 分. */
export function sumOf(parts: readonly Figure[]): number {
  return Math.round(parts.reduce((sum, { value }) => sum + value, 0) * 100) / 100
}

/** Parts may be told twice over, by unit and then by result: as soon as the first ones make up the total, it holds. */
export function holdsByStages({ total, parts }: Pick<PartList, 'total' | 'parts'>): boolean {
  let sum = 0
  return parts.some(({ value }, at) => {
    sum += value
    return at > 0 && Math.round(sum * 100) === Math.round(total.value * 100)
  })
}

function areUniform(text: string, parts: readonly Figure[]): boolean {
  const between = parts
    .slice(1)
    .map((part, at) => (/[；;。，,、\n]/.exec(text.slice(parts[at]?.to, part.from)) ?? [''])[0])
  return new Set(between).size === 1
}
