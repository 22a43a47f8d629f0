import { resolveTokens } from '@gongkai/domain'
import {
  editions,
  type Chapters,
  type CommentPlace,
  type EditionId,
  type ReportComment,
  type ReportContent,
  type Text,
} from '@gongkai/schema'
import { paragraphsOf } from './compare-texts.ts'

export type ProseId = keyof Chapters

/** As many characters of a paragraph as a comment on it keeps. */
const quoteLength = 400

export const quoteOf = (paragraph: string): string => paragraph.slice(0, quoteLength)

/** The chapters as they will be published: number tokens said as numbers. */
export function publishedChapters({ chapters, cells }: Pick<ReportContent, 'chapters' | 'cells'>): Chapters {
  return Object.fromEntries(
    Object.entries(chapters).map(([id, chapter]) => [id, resolveTokens(chapter ?? '', cells)]),
  ) as Chapters
}

/** Prose in the order of the form, the preface first. */
export function proseOf(edition: EditionId): { id: ProseId; title: Text | undefined }[] {
  const chapters = editions[edition].chapters.filter(({ id }) => !(id in editions[edition].tables))
  return [{ id: 'preface', title: undefined }, ...chapters.map(({ id, title }) => ({ id: id as ProseId, title }))]
}

/** Whether the paragraph that a comment is about is no longer there in these words. */
export function isGone({ place }: Pick<ReportComment, 'place'>, chapters: Chapters): boolean {
  if (place.kind !== 'paragraph') return false
  return !paragraphsOf(chapters[place.chapter]).some((paragraph) => quoteOf(paragraph) === quoteOf(place.quote.trim()))
}

export function samePlace(a: CommentPlace, b: CommentPlace): boolean {
  if (a.kind === 'cell' && b.kind === 'cell') return a.cell === b.cell
  if (a.kind === 'paragraph' && b.kind === 'paragraph') return a.chapter === b.chapter && a.quote === b.quote
  return a.kind === 'report' && b.kind === 'report'
}

/** Open comments by cell, to mark the cells with. */
export function countByCell(comments: readonly ReportComment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { place, resolved } of comments) {
    if (place.kind === 'cell' && !resolved) counts.set(place.cell, (counts.get(place.cell) ?? 0) + 1)
  }
  return counts
}
