import type { Locale } from '@gongkai/schema'
import type { Chart } from './chart.ts'
import { kinds } from './kinds.ts'
import type { ChartTable } from './table.ts'

/** All figures of a chart in words and numbers, with the notes and the source below. */
export function chartTable(chart: Chart, locale: Locale): ChartTable {
  const notes = [...chart.footnotes, chart.source].map((note) => note[locale])
  return { ...kinds[chart.spec.kind].table(chart, locale), notes }
}
