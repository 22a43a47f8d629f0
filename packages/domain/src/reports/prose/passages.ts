import { editions, text, type Chapters, type Passage, type Text } from '@gongkai/schema'
import type { Answer } from '../rule.ts'

export type ProseChapter = Passage['chapter']

/** What people call the chapters. */
export function chapterName(chapter: ProseChapter): Text {
  if (chapter === 'preface') return text('前言', 'The preface')
  const numbers = { overview: 'one', problems: 'five', other: 'six' }
  const number = editions['2021'].chapters.find(({ id }) => id === chapter)?.number ?? ''
  return text(`第${number}部分`, `Chapter ${numbers[chapter]}`)
}

const longestQuote = 40

/** The words of a passage as they stand, blanks left out; the end of a long one. */
export function quote(chapter: string, from: number, to: number): string {
  const words = chapter.slice(Math.max(from, to - 4 * longestQuote), to).replaceAll(/\s/g, '')
  return words.length > longestQuote ? `…${words.slice(-longestQuote)}` : words
}

/** A chapter that says something; the figures-only reports have none. */
export function proseOf(chapters: Chapters | undefined, chapter: ProseChapter): string | undefined {
  const prose = chapters?.[chapter]
  return prose?.trim() ? prose : undefined
}

/** What a rule says of a report whose chapter is not there, such as one of figures only. */
export function noProse(chapter: ProseChapter): Answer {
  const name = chapterName(chapter)
  const message = text(
    `没有${name.zh}的文字，无法核对。`,
    `The words of ${name.en.toLowerCase()} are not there; not assessable.`,
  )
  return { place: chapter, outcome: 'notAssessable', cells: [], message }
}

/** Numbers the places of a rule: the second statement of the same kind is `granted.2`. */
export function numbered(): (kind: string) => string {
  const seen = new Map<string, number>()
  return (kind) => {
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    return count === 1 ? kind : `${kind}.${count}`
  }
}
