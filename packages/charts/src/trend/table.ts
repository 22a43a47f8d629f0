import type { Locale } from '@gongkai/schema'
import type { Chart } from '../chart.ts'
import { partColumns, toValueCell, valueHead, type ChartTable } from '../table.ts'
import { trendTitle } from './words.ts'

/** A row for each year, a column for each agency; one agency alone also shows what its figures are made of. */
export function trendTable(chart: Chart, locale: Locale): Omit<ChartTable, 'notes'> {
  const [only, ...others] = chart.series
  const parts = others.length === 0 ? partColumns(chart, locale) : undefined
  const year = locale === 'zh' ? '年份' : 'Year'
  return {
    caption: trendTitle(chart, locale),
    head: [
      year,
      ...chart.series.map(({ agency }) =>
        others.length === 0 ? valueHead(chart, locale) : valueHead(chart, locale, agency.name),
      ),
      ...(parts?.head ?? []),
    ],
    rows: chart.years.map((each, place) => {
      const point = only?.points[place]
      return {
        head: String(each),
        cells: [
          ...chart.series.map(({ points }) => toValueCell(points[place], chart, locale)),
          ...(parts && point ? parts.cells(point) : []),
        ],
      }
    }),
  }
}
