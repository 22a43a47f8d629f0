import { readProse, type Sentence } from './sentences.ts'
import { yearsIn } from './time.ts'

export interface Place {
  readonly from: number
  readonly to: number
}

/** A span of days in the text: 自 2024 年 1 月 1 日至 12 月 31 日. */
export interface Span extends Place {
  readonly start: { readonly year: number; readonly month: number; readonly day: number }
  readonly end: { readonly year: number; readonly month: number; readonly day: number }
}

const day = String.raw`(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`
const endDay = String.raw`(?:(\d{4})\s?年)?\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`
const span = new RegExp(String.raw`${day}\s?起?\s?[,，]?\s?(?:至|到|—|–|～|~|-){1,2}\s?${endDay}`, 'g')
const statistical = /统计|数据|期限|起止|时间段|报告期/

/** The statistical periods of a text: all spans of days of a preface, elsewhere those that call themselves so or span a year. */
export function findPeriods(text: string, isPreface: boolean): Span[] {
  return readProse(text).sentences.flatMap(({ from, to }) => {
    const sentence = text.slice(from, Math.min(to, from + 600))
    const named = isPreface || statistical.test(sentence)
    return [...sentence.matchAll(span)].flatMap((match) => {
      const [startYear = 0, startMonth = 0, startDay = 0, endYear, endMonth = 0, endDay = 0] = match
        .slice(1)
        .map((part) => (part === undefined ? undefined : Number(part)))
      const wholeYear = startMonth === 1 && startDay === 1 && endMonth === 12 && endDay === 31
      if (!named && !wholeYear) return []
      return {
        from: from + match.index,
        to: from + match.index + match[0].length,
        start: { year: startYear, month: startMonth, day: startDay },
        end: { year: endYear ?? startYear, month: endMonth, day: endDay },
      }
    })
  })
}

export interface YearMention extends Place {
  readonly year: number
}

const ofReport =
  /(?<!\d)((?:19|20)\d{2})\s?年\s?度?(?:的)?(?:我?[省市县区镇乡局本]{0,2})?(?:政府)?信息公开(?:工作)?(?:情况)?(?:年度)?报告|(?<!\d)((?:19|20)\d{2})\s?年\s?度?(?:工作)?(?:年度)?报告/g

/** The years that a title or a preface gives to the report itself: 2024 年政府信息公开工作年度报告. */
export function yearsOfReport(text: string): YearMention[] {
  return [...text.slice(0, 5000).matchAll(ofReport)].map(({ 0: words, 1: one, 2: other, index }) => ({
    year: Number(one ?? other),
    from: index,
    to: index + words.length,
  }))
}

const opening =
  /^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)][^\d。]{0,30}[。\s])?\s*((?:19|20)\d{2})\s?年\s?度?\s?[，,]?(?!\s?(?:以来|以前|之前|起|至|到|底|末|初|开始|\d{1,2}\s?月|[—–～~-]))/
const plans = /将|计划|下一步|打算|拟|展望|明年/

/**
 * The year that a chapter speaks of, where its first sentence begins with one. A sentence about plans, or one that names
 * several years, does not say it.
 */
export function openingYear(text: string): YearMention | undefined {
  const first = readProse(text).sentences[0]
  return first && yearAtStart(text, first)
}

const counting = /(?:收到|受理|新收|收办|办结|答复)[^。]{0,40}申请|主动公开[^。]{0,20}信息[^。]{0,6}\d|信息处理费/

/** Sentences that begin with a year and count what the report counts; 2023 年，……收到申请 3 件. */
export function countingYears(text: string): YearMention[] {
  const { sentences } = readProse(text)
  return sentences.flatMap((sentence) => {
    const mention = yearAtStart(text, sentence)
    const words = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 400))
    return mention && counting.test(words) ? [mention] : []
  })
}

function yearAtStart(text: string, { from, to }: Sentence): YearMention | undefined {
  const sentence = text.slice(from, Math.min(to, from + 400))
  const found = opening.exec(sentence)
  if (!found || plans.test(sentence) || new Set(yearsIn(sentence)).size > 1) return undefined
  const year = Number(found[1])
  const at = from + sentence.indexOf(found[1] ?? '')
  return { year, from: at, to: from + found[0].length }
}
