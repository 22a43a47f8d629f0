import { scaleLinear } from 'd3-scale'
import type { Chart, ChartPoint, ChartSeries } from '../chart.ts'
import { boldness, widthOf } from '../drawing/measure.ts'
import type { Sheet } from '../drawing/sheet.ts'
import { isComplete } from '../points.ts'
import { formatNumber } from '../words/numbers.ts'

/** A unit and its point of the year. */
export interface Unit {
  readonly series: ChartSeries
  readonly point: ChartPoint
}

/** How rows are laid out: names at the left, bars from zero, figures at their ends. */
export interface Rows {
  readonly pitch: number
  readonly thickness: number
  /** Room for names; longer ones are shortened. */
  readonly names: number
  /** Value → place; the longest bar takes the whole room. */
  readonly x: (value: number) => number
}

export function layRows(units: readonly Unit[], chart: Chart, { size, narrow, width }: Sheet): Rows {
  const longest = Math.max(...units.map(({ series }) => widthOf(series.agency.shortName, size)))
  const names = Math.ceil(Math.min(longest, width * (narrow ? 0.36 : 0.3)))
  const values = units.flatMap(({ point }) => point.value ?? [])
  const figures = Math.max(0, ...units.map(({ point }) => widthOf(figureOf(point, chart), size))) * boldness + 8
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const start = names + 10 + (least < 0 ? figures + 8 : 0)
  const end = Math.max(start + 20, width - figures)
  const x = scaleLinear([least, least === most ? least + 1 : most], [start, end])
  return { pitch: narrow ? 22 : 24, thickness: narrow ? 12 : 14, names, x }
}

/** "88", "40.0%"; a sum with units missing says how many are in it: "88 (19/20)". */
export function figureOf(point: ChartPoint, { indicator }: Chart): string {
  if (point.value === null) return ''
  const number = formatNumber(point.value, indicator.kind) + (indicator.kind === 'rate' ? '%' : '')
  return isComplete(point) ? number : `${number} (${point.units}/${point.expected})`
}
