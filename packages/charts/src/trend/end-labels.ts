import type { Chart } from '../chart.ts'
import { shortenTo, widthOf } from '../drawing/measure.ts'
import type { Sheet } from '../drawing/sheet.ts'
import { at, textAt, titled } from '../drawing/xml.ts'
import { valuedPoints, type ValuedPoint } from '../points.ts'
import { formatNumber } from '../words/numbers.ts'
import type { Field } from './field.ts'
import { tokenOf } from './lines.ts'

interface EndLabel {
  readonly place: number
  readonly point: ValuedPoint
  readonly name: string
  readonly fullName: string
  /** The last value, with its year where that is not the last of the chart. */
  readonly value: string
}

/** The gap between a line's end and its name. */
const lead = 16

/** Names and last values of several lines, to stand at their ends instead of a legend. */
export function endLabelsOf(chart: Chart, { narrow, size }: Sheet): EndLabel[] {
  const lastYear = chart.years.at(-1)
  return chart.series.flatMap((series, place) => {
    const point = valuedPoints(series).at(-1)
    if (!point) return []
    const number = formatNumber(point.value, chart.indicator.kind) + (chart.indicator.kind === 'rate' ? '%' : '')
    const value = point.year === lastYear ? number : `${number} (${point.year})`
    const name = shortenTo(series.agency.shortName, narrow ? 62 : 130, size)
    return [{ place, point, name, fullName: series.agency.name, value }]
  })
}

export function widthOfEndLabels(labels: readonly EndLabel[], { size }: Sheet): number {
  return Math.ceil(Math.max(0, ...labels.map(({ name, value }) => widthOf(`${name} ${value}`, size)))) + lead
}

export function drawEndLabels(
  labels: readonly EndLabel[],
  lastYear: number | undefined,
  field: Field,
  sheet: Sheet,
): string {
  const { size, paint } = sheet
  const spread = spreadOut(
    labels.map(({ point }) => field.y(point.value)),
    size * 1.35,
    field.top,
    field.bottom + size * 0.4,
  )
  return labels
    .map(({ place, point, name, fullName, value }, index) => {
      const [x, y] = [field.x(point.year), field.y(point.value)]
      const wanted = spread[index] ?? y
      const near = point.year === lastYear && Math.abs(wanted - y) < 4
      const leader = near
        ? ''
        : `<path d="M${at(x + 6)} ${at(y)}L${at(field.right + lead - 10)} ${at(y)}L${at(field.right + lead - 3)} ${at(wanted)}" stroke-dasharray="1 2" ${paint('none', tokenOf(place))}/>`
      const words = textAt(field.right + lead, wanted + size * 0.36, `${name} ${value}`, {
        size,
        paint: paint(tokenOf(place)),
      })
      return leader + (name === fullName ? words : titled(words, fullName))
    })
    .join('')
}

/** Moves positions apart to at least `gap`, as little as need be, within bounds while they fit. */
export function spreadOut(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, place) => place).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const placed: number[] = []
  for (const place of order) placed.push(Math.max(wanted[place] ?? 0, (placed.at(-1) ?? -Infinity) + gap))
  // What was pushed below the bottom moves up again, and pushes those above.
  let limit = Math.max(bottom, top + gap * (placed.length - 1))
  for (let rank = placed.length - 1; rank >= 0; rank -= 1) {
    placed[rank] = Math.min(placed[rank] ?? 0, limit)
    limit = (placed[rank] ?? 0) - gap
  }
  const result: number[] = []
  order.forEach((place, rank) => (result[place] = placed[rank] ?? 0))
  return result
}
