import { tableIds, type ChapterId, type TableId } from '@gongkai/schema'
import { squeeze, toHalfWidth, type Line } from '../containers/line.ts'
import { findHeads, type Head } from './heads.ts'

/** Where the chapters begin and which lines belong to which table. */
export interface Regions {
  readonly heads: Readonly<Partial<Record<ChapterId, Head>>>
  readonly tables: Readonly<Record<TableId, Span | undefined>>
}

export interface Span {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/** Words that only the table itself prints; they find a table whose chapter heading is missing or strange. */
const tableWords: Readonly<Record<TableId, RegExp>> = {
  proactive: /^.{0,12}第二十条.{0,3}第|本年制发件|本年新制作数/,
  applications: /本年新收.{0,14}(?:申请|数量)|^.{0,20}勾稽关系|^申请人情况$/,
  proceedings: /结果维持|结果纠正|结果结果其他|^(?:行政复议){1,2}行政诉讼$/,
}

export function findRegions(lines: readonly Line[]): Regions {
  const heads = findHeads(lines)
  const words = lines.map((line) => (line.text.length > 400 ? '' : squeeze(toHalfWidth(line.text))))
  const firstWords = (table: TableId, from: number) =>
    words.findIndex((text, index) => index >= from && !text.includes('。') && tableWords[table].test(text))
  const found: Partial<Record<ChapterId, Head>> = {}
  const starts: Partial<Record<TableId, number>> = {}
  let from = 0
  for (const table of tableIds) {
    const printed = firstWords(table, from)
    const chapter = lastBetween(heads, table, from, printed >= 0 ? printed : lines.length, printed >= 0)
    if (chapter) found[table] = chapter
    const start = chapter?.line ?? (printed >= 0 ? printed : undefined)
    if (start === undefined) continue
    starts[table] = start
    from = Math.max(from, printed >= 0 ? printed : start + 1)
  }
  const tablesBegin = Math.min(...tableIds.flatMap((table) => starts[table] ?? []), Infinity)
  const tablesEnd = Math.max(...tableIds.flatMap((table) => starts[table] ?? []), -1)
  addHead(
    found,
    heads.find(({ chapter, line }) => chapter === 'overview' && line < tablesBegin),
  )
  const after = Math.max(tablesEnd, found.overview?.line ?? -1)
  addHead(found, firstOf(heads, 'problems', after))
  addHead(found, firstOf(heads, 'other', Math.max(after, found.problems?.line ?? -1)))
  return { heads: found, tables: toSpans(starts, found, lines.length) }
}

function addHead(found: Partial<Record<ChapterId, Head>>, head: Head | undefined): void {
  if (head) found[head.chapter] = head
}

function lastBetween(
  heads: readonly Head[],
  chapter: ChapterId,
  from: number,
  to: number,
  last: boolean,
): Head | undefined {
  const between = heads.filter((head) => head.chapter === chapter && head.line >= from && head.line <= to)
  const official = between.filter(({ official: exact }) => exact)
  const best = official.length > 0 ? official : between
  return last ? best.at(-1) : best[0]
}

function firstOf(heads: readonly Head[], chapter: ChapterId, after: number): Head | undefined {
  return lastBetween(heads, chapter, after + 1, Infinity, false)
}

function toSpans(
  starts: Partial<Record<TableId, number>>,
  heads: Partial<Record<ChapterId, Head>>,
  end: number,
): Record<TableId, Span | undefined> {
  const ends = [...Object.values(starts), heads.problems?.line, heads.other?.line, end].filter(
    (line) => line !== undefined,
  )
  const span = (table: TableId): Span | undefined => {
    const from = starts[table]
    return from === undefined ? undefined : { from, to: Math.min(...ends.filter((line) => line > from), end) }
  }
  return { proactive: span('proactive'), applications: span('applications'), proceedings: span('proceedings') }
}
