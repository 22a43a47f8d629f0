import type { KindOfChart } from '../kinds.ts'
import { arrangeChildren, childrenYears } from './order.ts'
import { plotChildren } from './plot.ts'
import { childrenTable } from './table.ts'
import { childrenSentence, childrenTitle } from './words.ts'

export const children: KindOfChart = {
  years: childrenYears,
  arrange: arrangeChildren,
  title: childrenTitle,
  sentence: childrenSentence,
  table: childrenTable,
  plot: plotChildren,
}
