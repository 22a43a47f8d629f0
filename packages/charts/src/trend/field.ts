import type { Chart } from '../chart.ts'
import { widthOf } from '../drawing/measure.ts'
import type { Sheet } from '../drawing/sheet.ts'
import { valueScale } from '../drawing/value-scale.ts'
import { valuedPoints } from '../points.ts'
import { formatTick } from '../words/numbers.ts'

/** The area between the axes, and where years and values lie in it. */
export interface Field {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Distance between two years. */
  readonly step: number
  readonly x: (year: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly { readonly value: number; readonly words: string }[]
}

const most = 24

/** `labels`: room to keep free at the right. */
export function layField(chart: Chart, sheet: Sheet, labels: number): Field {
  const { kind } = chart.indicator
  const values = chart.series.flatMap(valuedPoints).map(({ value }) => value)
  const top = sheet.size * 2.9
  const flat = values.every((value) => value === 0)
  const bottom = top + (flat ? 60 : sheet.narrow ? 180 : 260)
  const { at, ticks } = valueScale(values, kind, [bottom, top], sheet.narrow ? 3 : 4)
  const named = ticks.map((value) => ({ value, words: formatTick(value, kind, sheet.locale) }))
  const left = Math.ceil(Math.max(...named.map(({ words }) => widthOf(words, sheet.size)))) + 8
  const right = sheet.width - labels
  const first = chart.years[0] ?? 0
  const inset = Math.min(most, (right - left) / (2 * Math.max(1, chart.years.length)))
  const step = chart.years.length > 1 ? (right - left - 2 * inset) / (chart.years.length - 1) : right - left
  const start = chart.years.length > 1 ? left + inset : (left + right) / 2
  return { left, right, top, bottom, step, x: (year) => start + (year - first) * step, y: at, ticks: named }
}
