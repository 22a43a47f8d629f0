import type { Locale } from '@gongkai/schema'
import type { Chart } from '../chart.ts'
import { sentenceInChinese, titleInChinese } from './chinese.ts'
import { sentenceInEnglish, titleInEnglish } from './english.ts'
import { stateChildren } from './statement.ts'

/** Short enough for a heading: which unit is highest. */
export function childrenTitle(chart: Chart, locale: Locale): string {
  return (locale === 'zh' ? titleInChinese : titleInEnglish)(chart, stateChildren(chart))
}

/** Highest, how many reported of how many expected, how many are zero; true whatever is missing. */
export function childrenSentence(chart: Chart, locale: Locale): string {
  return (locale === 'zh' ? sentenceInChinese : sentenceInEnglish)(chart, stateChildren(chart))
}
