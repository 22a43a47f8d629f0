import type { Chart } from '../chart.ts'
import { drawNothing } from '../drawing/nothing.ts'
import type { Plot, Sheet } from '../drawing/sheet.ts'
import { drawAxes } from './axes.ts'
import { drawEndLabels, endLabelsOf, widthOfEndLabels } from './end-labels.ts'
import { layField } from './field.ts'
import { drawBreaks, labelGaps, shadeGaps } from './gaps.ts'
import { drawLines } from './lines.ts'
import { drawValueLabels } from './value-labels.ts'

/** Lines over the years: one agency with its numbers at the points, several with their names at the ends. */
export function plotTrend(chart: Chart, sheet: Sheet): Plot {
  const [only, ...others] = chart.series
  if (!only || chart.years.length === 0) return drawNothing(sheet)
  const ends = others.length > 0 ? endLabelsOf(chart, sheet) : []
  const field = layField(chart, sheet, others.length > 0 ? widthOfEndLabels(ends, sheet) : 0)
  const layers = [
    shadeGaps(chart, field, sheet),
    drawAxes(chart, field, sheet),
    labelGaps(chart, field, sheet),
    drawBreaks(chart, field, sheet),
    drawLines(chart, field, sheet),
    others.length > 0
      ? drawEndLabels(ends, chart.years.at(-1), field, sheet)
      : drawValueLabels(chart, only, field, sheet),
  ]
  return { height: Math.ceil(field.bottom + sheet.size * 2.1), body: layers.join('') }
}
