import { chapterIds, editions, proseIds, type Chapters, type ChapterId, type EditionId } from '@gongkai/schema'
import type { Line } from '../containers/line.ts'
import { bareLabel } from './labels.ts'
import { toParagraphs } from './prose.ts'
import type { Regions } from './regions.ts'

const longestChapter = 200_000

/** The prose of the report: the preface after the title, and chapters one, five and six. */
export function readChapters(lines: readonly Line[], regions: Regions, titleEnd: number): Chapters {
  const chapters: Chapters = {}
  for (const id of proseIds) {
    const head = regions.heads[id]
    if (!head) continue
    const body = lines.slice(head.line + 1, endOf(id, lines, regions))
    chapters[id] = toParagraphs(head.rest === '' ? body : [{ text: head.rest }, ...body]).slice(0, longestChapter)
  }
  const begin = firstLine(regions)
  if (begin !== undefined && begin > titleEnd) {
    const preface = toParagraphs(lines.slice(titleEnd, begin)).slice(0, longestChapter)
    if (preface !== '') chapters.preface = preface
  }
  return chapters
}

function endOf(chapter: ChapterId, lines: readonly Line[], { heads, tables }: Regions): number {
  const from = heads[chapter]?.line ?? 0
  const others = [
    ...Object.values(heads).map(({ line }) => line),
    ...Object.values(tables).flatMap((span) => span?.from ?? []),
  ]
  return Math.min(...others.filter((line) => line > from), lines.length)
}

function firstLine({ heads, tables }: Regions): number | undefined {
  const starts = [
    ...Object.values(heads).map(({ line }) => line),
    ...Object.values(tables).flatMap((span) => span?.from ?? []),
  ]
  return starts.length > 0 ? Math.min(...starts) : undefined
}

/** Chapter titles printed otherwise than on the form (FORM-CHAPTER). */
export function chapterDeviations(regions: Regions, edition: EditionId): { chapter: ChapterId; printed: string }[] {
  return chapterIds.flatMap((id) => {
    const head = regions.heads[id]
    const official = editions[edition].chapters.find((chapter) => chapter.id === id)?.title.zh ?? ''
    return head && bareLabel(head.printed) !== bareLabel(official) ? { chapter: id, printed: head.printed } : []
  })
}
