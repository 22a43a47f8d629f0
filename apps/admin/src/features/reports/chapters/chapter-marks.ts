import { findTokens, resolveTokens, staleTokens, unresolvedTokens } from '@gongkai/domain'
import type { Cells, Finding, Severity } from '@gongkai/schema'

export type MarkKind = 'token' | 'stale' | 'unresolved' | Severity

/** Characters `from` to `to` of a paragraph that are shown in another way. */
export interface ParagraphMark {
  readonly from: number
  readonly to: number
  readonly kind: MarkKind
  /** What a check says about these words. */
  readonly finding?: Finding
}

/** A piece of a paragraph with one look. */
export interface Segment {
  readonly text: string
  readonly kind: MarkKind | undefined
  /** The check whose words these are. */
  readonly key: string | undefined
}

/**
 * The place in a text as typed of a place in the text as published, where tokens have become numbers. A place inside a
 * number is moved to the edge of its token: `after` to the one behind it.
 */
export function toTypedOffset(typed: string, cells: Cells, published: number, after: boolean): number {
  let shift = 0
  for (const { from, to } of findTokens(typed)) {
    const number = resolveTokens(typed.slice(from, to), cells)
    const begins = from + shift
    if (begins >= published) break
    if (published < begins + number.length) return after ? to : from
    shift += number.length - (to - from)
  }
  return published - shift
}

/**
 * What the checks say about a chapter, by the words of each paragraph: a paragraph that was typed in since is no longer
 * the one that was checked, and one that only moved still is.
 */
export function marksByParagraph(
  typed: string,
  cells: Cells,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly ParagraphMark[]> {
  const marks = new Map<string, ParagraphMark[]>()
  for (const finding of findings) {
    if (!finding.passage || finding.outcome !== 'fail') continue
    const from = toTypedOffset(typed, cells, finding.passage.from, false)
    const to = toTypedOffset(typed, cells, finding.passage.to, true)
    const start = typed.lastIndexOf('\n', Math.max(0, from - 1)) + 1
    const begin = from === 0 ? 0 : start
    const end = typed.indexOf('\n', from)
    const paragraph = typed.slice(begin, end < 0 ? undefined : end)
    const mark = { from: from - begin, to: Math.min(to - begin, paragraph.length), kind: finding.severity, finding }
    marks.set(paragraph, [...(marks.get(paragraph) ?? []), mark])
  }
  return marks
}

/** The tokens of a paragraph, by what has to be done about them. */
export function tokenMarks(paragraph: string, cells: Cells): ParagraphMark[] {
  if (!paragraph.includes('{{')) return []
  const stale = new Set(staleTokens(paragraph, cells).map(({ from }) => from))
  const unresolved = new Set(unresolvedTokens(paragraph, cells).map(({ from }) => from))
  const kindAt = (from: number) => (unresolved.has(from) ? 'unresolved' : stale.has(from) ? 'stale' : 'token')
  return findTokens(paragraph).map(({ from, to }) => ({ from, to, kind: kindAt(from) }))
}

/** A paragraph cut where its look changes; tokens lie over the words of checks, the graver check over the other. */
export function toSegments(paragraph: string, marks: readonly ParagraphMark[]): Segment[] {
  const edges = [...new Set([0, paragraph.length, ...marks.flatMap(({ from, to }) => [from, to])])]
    .filter((at) => at >= 0 && at <= paragraph.length)
    .toSorted((a, b) => a - b)
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to).toSorted((a, b) => rank(a) - rank(b))
    const key = over.find(({ finding }) => finding)?.finding?.key
    return { text: paragraph.slice(from, to), kind: over[0]?.kind, key }
  })
}

const order: readonly MarkKind[] = ['stale', 'unresolved', 'token', 'must', 'should', 'hint']
const rank = ({ kind }: ParagraphMark) => order.indexOf(kind)
