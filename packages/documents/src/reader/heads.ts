import { chapterIds, editions, type ChapterId } from '@gongkai/schema'
import { squeeze, toHalfWidth, type Line } from '../containers/line.ts'
import { bareLabel } from './labels.ts'

/** A chapter's heading in the document. */
export interface Head {
  readonly chapter: ChapterId
  readonly line: number
  /** The title as printed, without number. */
  readonly printed: string
  /** What follows the title on the same line. */
  readonly rest: string
  readonly official: boolean
}

const numerals = '一二三四五六七八九十'

/** What chapter titles have in common, however they are altered (report-forms §1). */
const patterns: Readonly<Record<ChapterId, RegExp>> = {
  overview: /^.{0,14}(?:总体|基本|整体|概括)(?:工作)?(?:情况|概况).{0,8}$|^(?:工作)?概[述况]$/,
  proactive: /主动公开.{0,14}情况/,
  applications: /(?:收到|处理|办理|依申请).{0,20}(?:申请|公开).{0,14}情况/,
  proceedings: /复议.{0,30}诉讼.{0,14}/,
  problems: /(?:问题|不足|困难).{0,20}$|改进(?:情况|措施)/,
  other: /(?:其他|其它|需要).{0,10}(?:报告|说明).{0,8}(?:事项|情况|问题)|^(?:其他|其它)(?:有关)?事项/,
}

const titles = chapterIds.map((id) => {
  const title = editions['2021'].chapters.find((chapter) => chapter.id === id)?.title.zh ?? ''
  return { id, title: bareLabel(title) }
})

/** Lines that look like the heading of a chapter, in order. */
export function findHeads(lines: readonly Line[]): Head[] {
  return withoutContents(lines.flatMap((line, index) => toHead(line, index) ?? []))
}

function toHead(line: Line, index: number): Head | undefined {
  if (line.text.length > 120 || (line.cells && line.cells.filter(({ text }) => text !== '').length > 1))
    return undefined
  const text = squeeze(toHalfWidth(line.text))
    .replace(/^[#*>]+/, '')
    .replace(/\*+$/, '')
  const match = /^(?:第?([一二三四五六七八九十])(?:部分|章)?|([1-9]))?[、.,:·]?(.*)$/.exec(text)
  const [, chinese, arabic, title = ''] = match ?? []
  const bare = bareLabel(title)
  for (const { id, title: officialTitle } of titles) {
    if (!bare.startsWith(officialTitle)) continue
    const rest = restAfter(title, officialTitle)
    // A title inside a sentence is not a heading; a note in brackets after it belongs to it.
    if (chinese || arabic || rest === '' || /^[(:]/.test(rest)) return head(id, index, title, rest, true)
  }
  if (!chinese || title.length > 45 || /[。;]/.test(title) || title.endsWith(',')) return undefined
  const likely = titles.filter(({ id }) => patterns[id].test(title))
  const own = likely.find(({ id }) => chapterIds.indexOf(id) === numerals.indexOf(chinese)) ?? likely[0]
  return own && head(own.id, index, title, '', false)
}

function head(chapter: ChapterId, line: number, title: string, rest: string, official: boolean): Head {
  const printed = rest === '' ? title : title.slice(0, title.length - rest.length)
  return { chapter, line, printed: printed.replace(/[.·…]{2,}\d*$/, ''), rest: rest.replace(/^[:：]/, ''), official }
}

/** The title's tail once the official characters are used up. */
function restAfter(title: string, official: string): string {
  let used = 0
  let at = 0
  while (at < title.length && used < official.length) {
    if (title[at] === official[used]) used += 1
    at += 1
  }
  const rest = title.slice(at)
  return /^[.·…\d]*$/.test(rest) ? '' : rest
}

/** A table of contents lists the last chapters before the first one begins. */
function withoutContents(heads: readonly Head[]): Head[] {
  const last = heads.findLastIndex(({ chapter }) => chapter === 'overview')
  const listed = heads.slice(0, Math.max(last, 0)).some(({ chapter }) => chapter === 'problems' || chapter === 'other')
  return listed ? heads.slice(last) : [...heads]
}
