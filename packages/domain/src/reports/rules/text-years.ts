import { proseIds, text, type Chapters, type Passage, type Text } from '@gongkai/schema'
import { chapterName, noProse, numbered, proseOf, quote } from '../prose/passages.ts'
import { countingYears, findPeriods, openingYear, yearsOfReport, type Span, type YearMention } from '../prose/years.ts'
import { yearsIn } from '../prose/time.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const textPeriod = defineRule(
  {
    id: 'TEXT-PERIOD',
    title: text(
      '所写统计期限为报告年度的 1 月 1 日至 12 月 31 日',
      'The period named is 1 January to 31 December of the report year',
    ),
    severity: 'should',
    editions: bothEditions,
    basis: text('《条例》第四十九条：上一年度', 'Article 49 of the Regulation: the year before'),
    scope: 'within',
  },
  ({ chapters, year }) => {
    const place = numbered()
    if (isWithoutProse(chapters)) return [noProse('overview')]
    return (['preface', 'overview'] as const).flatMap((chapter) => {
      const prose = proseOf(chapters, chapter)
      if (prose === undefined) return []
      return findPeriods(prose, chapter === 'preface').map((period) => judgePeriod(prose, chapter, period, year, place))
    })
  },
)

function judgePeriod(
  prose: string,
  chapter: Passage['chapter'],
  { from, to, start, end }: Span,
  year: number,
  place: (kind: string) => string,
): Answer {
  const holds =
    start.year === year &&
    start.month === 1 &&
    start.day === 1 &&
    end.year === year &&
    end.month === 12 &&
    end.day === 31
  const [name, said] = [chapterName(chapter), `“${quote(prose, from, to)}”`]
  return {
    place: place(chapter),
    outcome: holds ? 'pass' : 'fail',
    cells: [],
    passage: { chapter, from, to },
    message: holds
      ? text(`${name.zh}所写统计期限为 ${year} 年全年。`, `${name.en} names the whole of ${year} as the period.`)
      : text(
          `${name.zh}写${said}，统计期限应为 ${year} 年 1 月 1 日至 12 月 31 日。`,
          `${name.en} says ${said}; the period should be 1 January to 31 December ${year}.`,
        ),
  }
}

export const textYear = defineRule(
  {
    id: 'TEXT-YEAR',
    title: text(
      '标题、前言、各部分标题和正文所写年度为报告年度',
      'Title, preface, chapter heads and body name the report year',
    ),
    severity: 'should',
    editions: bothEditions,
    basis: text('《条例》第四十九条、第五十条：上一年度的报告', 'Articles 49 and 50: the report on the year before'),
    scope: 'within',
  },
  (subject) => {
    const named = [
      ...yearOfTitle(subject),
      ...yearsOfHeads(subject),
      ...yearsOfPreface(subject),
      ...yearsOfBody(subject),
    ]
    return named.length === 0 && isWithoutProse(subject.chapters) ? [noProse('overview')] : named
  },
)

function isWithoutProse(chapters: Chapters | undefined): boolean {
  return (['preface', ...proseIds] as const).every((chapter) => proseOf(chapters, chapter) === undefined)
}

function yearOfTitle({ title, year }: Subject): Answer[] {
  if (title === undefined) return []
  const years = yearsIn(title)
  if (years.length === 0) return []
  return [answer('title', years.includes(year), year, `“${title}”`, text('标题', 'The title'))]
}

function yearsOfHeads({ printedForm, year }: Subject): Answer[] {
  return (printedForm?.chapters ?? []).flatMap(({ chapter, printed }) => {
    const years = yearsIn(printed)
    if (years.length === 0) return []
    return [answer(`head.${chapter}`, years.includes(year), year, `“${printed}”`, text('部分标题', 'A chapter’s head'))]
  })
}

function yearsOfPreface({ chapters, year }: Subject): Answer[] {
  const preface = proseOf(chapters, 'preface')
  if (preface === undefined) return []
  const place = numbered()
  return yearsOfReport(preface).map((mention) => answerAt(preface, 'preface', mention, year, place('preface')))
}

/** The first sentence of a chapter, and the sentences that count what the report counts. */
function yearsOfBody({ chapters, year }: Subject): Answer[] {
  return proseIds.flatMap((chapter) => {
    const prose = proseOf(chapters, chapter)
    if (prose === undefined) return []
    const first = openingYear(prose)
    // Chapter five may begin with what was wrong the year before and go on to what was done about it.
    const known = chapter === 'problems' && yearsIn(prose).includes(year)
    const opening = first && !known ? [first] : []
    const counting = chapter === 'problems' ? [] : countingYears(prose)
    const mentions = [...opening, ...counting.filter(({ from }) => from !== first?.from)]
    const place = numbered()
    return mentions.map((mention) => answerAt(prose, chapter, mention, year, place(chapter)))
  })
}

function answerAt(
  prose: string,
  chapter: Passage['chapter'],
  { year: said, from, to }: YearMention,
  year: number,
  place: string,
): Answer {
  const words = `“${quote(prose, from, to)}”`
  return { ...answer(place, said === year, year, words, chapterName(chapter)), passage: { chapter, from, to } }
}

function answer(place: string, holds: boolean, year: number, words: string, where: Text): Answer {
  return {
    place,
    outcome: holds ? 'pass' : 'fail',
    cells: [],
    message: holds
      ? text(`${where.zh}所写年度为 ${year} 年。`, `${where.en} names ${year}.`)
      : text(
          `${where.zh}写${words}，报告年度是 ${year} 年，请核对是否沿用了以前的文字。`,
          `${where.en} says ${words}; the report is on ${year}: was the text carried over?`,
        ),
  }
}
