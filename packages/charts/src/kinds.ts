import type { Locale } from '@gongkai/schema'
import type { Chart, ChartSeries } from './chart.ts'
import { children } from './children/children.ts'
import type { Plot, Sheet } from './drawing/sheet.ts'
import type { ChartContext, ChartRow } from './rows.ts'
import type { ChartKind, ChartSpec } from './spec.ts'
import type { ChartTable } from './table.ts'
import { trend } from './trend/trend.ts'

/** What a kind of chart must know how to do; a new kind is one more of these. */
export interface KindOfChart {
  /** The years of the chart, ascending and without holes. */
  years(spec: ChartSpec, rows: readonly ChartRow[], context: ChartContext): number[]
  /** The order of the series. */
  arrange(series: readonly ChartSeries[], spec: ChartSpec): ChartSeries[]
  title(chart: Chart, locale: Locale): string
  sentence(chart: Chart, locale: Locale): string
  table(chart: Chart, locale: Locale): Omit<ChartTable, 'notes'>
  plot(chart: Chart, sheet: Sheet): Plot
}

export const kinds: Readonly<Record<ChartKind, KindOfChart>> = { trend, children }
