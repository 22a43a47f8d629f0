import type { Locale } from '@gongkai/schema'
import type { Chart } from '../chart.ts'
import { partColumns, toValueCell, valueHead, type ChartTable } from '../table.ts'
import { childrenTitle } from './words.ts'

/** A row for each unit in the order of the drawing, by its full name. */
export function childrenTable(chart: Chart, locale: Locale): Omit<ChartTable, 'notes'> {
  const parts = partColumns(chart, locale)
  return {
    caption: childrenTitle(chart, locale),
    head: [locale === 'zh' ? '单位' : 'Unit', valueHead(chart, locale), ...parts.head],
    rows: chart.series.map(({ agency, points: [point] }) => ({
      head: agency.name,
      cells: [toValueCell(point, chart, locale), ...(point ? parts.cells(point) : [])],
    })),
  }
}
