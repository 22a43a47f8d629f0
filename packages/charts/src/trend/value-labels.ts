import type { Chart, ChartSeries } from '../chart.ts'
import { widthOf } from '../drawing/measure.ts'
import type { Sheet } from '../drawing/sheet.ts'
import { halo, textAt } from '../drawing/xml.ts'
import { valuedPoints, type ValuedPoint } from '../points.ts'
import { formatNumber } from '../words/numbers.ts'
import type { Field } from './field.ts'

interface Label {
  readonly words: string
  /** Middle of the words, and their baseline. */
  readonly x: number
  readonly y: number
  readonly half: number
}

/** The numbers at the points of a single line; where they would collide, ends and extremes stay. */
export function drawValueLabels(chart: Chart, series: ChartSeries, field: Field, sheet: Sheet): string {
  const points = valuedPoints(series)
  const placed: Label[] = []
  for (const point of byImportance(points)) {
    const label = placeLabel(point, points, chart, field, sheet)
    if (placed.every((other) => apart(label, other, sheet.size))) placed.push(label)
  }
  const style = { size: sheet.size, paint: sheet.paint('ink', 'paper'), anchor: 'middle', more: halo } as const
  return placed.map(({ x, y, words }) => textAt(x, y, words, style)).join('')
}

function byImportance(points: readonly ValuedPoint[]): ValuedPoint[] {
  const values = points.map(({ value }) => value)
  const [most, least] = [Math.max(...values), Math.min(...values)]
  const rank = ({ value }: ValuedPoint, place: number) =>
    place === points.length - 1 ? 0 : place === 0 ? 1 : value === most ? 2 : value === least ? 3 : 4
  return points
    .map((point, place) => ({ point, rank: rank(point, place) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ point }) => point)
}

/** Above the line, leaning away from its slope; below at a low point that has room there. */
function placeLabel(
  point: ValuedPoint,
  points: readonly ValuedPoint[],
  chart: Chart,
  field: Field,
  { size, width }: Sheet,
): Label {
  const words = formatNumber(point.value, chart.indicator.kind) + (chart.indicator.kind === 'rate' ? '%' : '')
  const half = widthOf(words, size) / 2
  const y = field.y(point.value)
  const heightAt = (year: number) => {
    const other = points.find((each) => each.year === year)
    return other ? y - field.y(other.value) : 0
  }
  const [before, after] = [heightAt(point.year - 1), heightAt(point.year + 1)]
  const low = before >= 0 && after >= 0 && before + after > 0
  const below = low && y + size * 1.7 < field.bottom
  const slope = (before - after) / field.step
  const lean = low ? 0 : Math.max(-0.9, Math.min(0.9, slope))
  const x = field.x(point.year) + lean * half
  return { words, half, x: Math.min(Math.max(x, half), width - half), y: below ? y + size * 1.45 : y - size * 0.75 }
}

function apart(one: Label, other: Label, size: number): boolean {
  return Math.abs(one.x - other.x) > one.half + other.half + 5 || Math.abs(one.y - other.y) > size * 1.2
}
