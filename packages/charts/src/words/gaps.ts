import { text, type Text } from '@gongkai/schema'
import type { GapReason } from '../chart.ts'

/** What stands where a number would: in a table's cell, in a drawing's gap. */
export const gapWords: Readonly<Record<GapReason, Text>> = {
  blank: text('空白', 'Blank'),
  noReport: text('无报告', 'No report'),
  notExpected: text('不在应报范围', 'Not expected'),
  zeroDenominator: text('不适用', 'Not applicable'),
  otherEdition: text('该版表格无此项', 'Not on this form'),
}

/** A year in which no agency of the chart has a value, for more than one reason. */
export const nothingWord = text('无数据', 'No data')
export const nothingToShow = text('没有可以显示的数据', 'Nothing to show')
