import type { KindOfChart } from '../kinds.ts'
import { plotTrend } from './plot.ts'
import { trendTable } from './table.ts'
import { trendSentence, trendTitle } from './words.ts'
import { trendYears } from './years.ts'

export const trend: KindOfChart = {
  years: trendYears,
  arrange: (series) => [...series],
  title: trendTitle,
  sentence: trendSentence,
  table: trendTable,
  plot: plotTrend,
}
