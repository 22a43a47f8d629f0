import type { Locale } from '@gongkai/schema'
import type { Chart } from '../chart.ts'
import { sentenceInChinese, titleInChinese } from './chinese.ts'
import { sentenceInEnglish, titleInEnglish } from './english.ts'
import { stateTrend } from './statement.ts'

/** Short enough for a heading: the ends of one agency's course, or who is highest of several. */
export function trendTitle(chart: Chart, locale: Locale): string {
  return (locale === 'zh' ? titleInChinese : titleInEnglish)(chart, stateTrend(chart))
}

/** Holds for the rows as they are, whatever is missing. */
export function trendSentence(chart: Chart, locale: Locale): string {
  return (locale === 'zh' ? sentenceInChinese : sentenceInEnglish)(chart, stateTrend(chart))
}
