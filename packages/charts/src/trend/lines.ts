import {
  line,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolCross,
} from 'd3-shape'
import type { Chart, ChartSeries } from '../chart.ts'
import { seriesTokens, type Token } from '../drawing/palette.ts'
import type { Sheet } from '../drawing/sheet.ts'
import { at, titled } from '../drawing/xml.ts'
import { isComplete, stretchesOf, valuedPoints, type ValuedPoint } from '../points.ts'
import { describePoint } from '../words/point.ts'
import type { Field } from './field.ts'

/** Series differ by shape as well as by colour. */
const marks = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar].map(
  (shape) => symbol(shape, 50).digits(1)() ?? '',
)

export function tokenOf(place: number): Token {
  return seriesTokens[place % seriesTokens.length] ?? 'series-1'
}

/** Lines over what may be joined, and a mark for each value; a hollow mark is a sum with units missing. */
export function drawLines(chart: Chart, field: Field, sheet: Sheet): string {
  const draw = line<ValuedPoint>(
    ({ year }) => field.x(year),
    ({ value }) => field.y(value),
  ).digits(1)
  const joined = chart.series.map((series, place) =>
    stretchesOf(series, chart.indicator.comparable)
      .filter((stretch) => stretch.length > 1)
      .map((stretch) => `<path d="${draw(stretch)}" stroke-width="2" ${sheet.paint('none', tokenOf(place))}/>`)
      .join(''),
  )
  return joined.join('') + chart.series.map((series, place) => drawMarks(chart, series, place, field, sheet)).join('')
}

function drawMarks(chart: Chart, series: ChartSeries, place: number, field: Field, sheet: Sheet): string {
  const token = tokenOf(place)
  const shape = marks[place % marks.length]
  return valuedPoints(series)
    .map((point) => {
      const paint = isComplete(point) ? sheet.paint(token, 'paper') : sheet.paint('paper', token)
      const where = `translate(${at(field.x(point.year))} ${at(field.y(point.value))})`
      const mark = `<path d="${shape}" transform="${where}" stroke-width="1.2" ${paint}/>`
      return titled(mark, describePoint(series.agency, point, chart, sheet.locale))
    })
    .join('')
}
