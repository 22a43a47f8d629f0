import type { Chart, ChartAgency, ChartSeries } from '../chart.ts'
import { isComplete, valuedPoints, type ValuedPoint } from '../points.ts'

/** The one thing that a trend says; its title and its sentence put it into words. */
export type TrendStatement =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'one'; readonly agency: ChartAgency; readonly point: ValuedPoint; readonly left: boolean }
  | Course
  | Order
  | { readonly kind: 'apart' }

/** One agency from its first to its last year. */
export interface Course {
  readonly kind: 'course'
  readonly agency: ChartAgency
  readonly first: ValuedPoint
  readonly last: ValuedPoint
  /** Number of years with a value. */
  readonly years: number
  readonly constant: boolean
  /** Both ends count the same reports; otherwise the difference says nothing. */
  readonly comparable: boolean
  /** Highest years in between, when they lie above both ends. */
  readonly peaks: readonly ValuedPoint[]
  /** Years on another form, whose figures do not compare, were left out. */
  readonly left: boolean
}

/** Several agencies in the newest year that two of them share. */
export interface Order {
  readonly kind: 'order'
  readonly year: number
  /** Number of agencies with a value in that year. */
  readonly agencies: number
  readonly highest: readonly ChartAgency[]
  readonly most: number
  readonly lowest: readonly ChartAgency[]
  readonly least: number
}

export function stateTrend(chart: Chart): TrendStatement {
  const [only, ...others] = chart.series
  if (!only || chart.series.every((series) => valuedPoints(series).length === 0)) return { kind: 'nothing' }
  return others.length === 0 ? stateCourse(chart, only) : stateOrder(chart)
}

function stateCourse(chart: Chart, series: ChartSeries): TrendStatement {
  const { agency } = series
  const valued = valuedPoints(series)
  const edition = valued.at(-1)?.edition
  const points = chart.indicator.comparable ? valued : valued.filter((point) => point.edition === edition)
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return { kind: 'nothing' }
  const left = points.length < valued.length
  if (points.length === 1) return { kind: 'one', agency, point: first, left }
  const top = Math.max(...points.map(({ value }) => value))
  const peaked = points.every(isComplete) && top > Math.max(first.value, last.value)
  return {
    kind: 'course',
    agency,
    first,
    last,
    years: points.length,
    constant: points.every(({ value }) => value === first.value),
    comparable: isComplete(first) && isComplete(last),
    peaks: peaked ? points.filter(({ value }) => value === top) : [],
    left,
  }
}

function stateOrder({ series, years, indicator }: Chart): TrendStatement {
  for (const year of years.toReversed()) {
    const there = series.flatMap(({ agency, points }) =>
      valuedPoints({ agency, points })
        .filter((point) => point.year === year)
        .map(({ value, edition }) => ({ agency, value, edition })),
    )
    const sameForm = there.every(({ edition }) => edition === there[0]?.edition)
    if (there.length < 2 || !(indicator.comparable || sameForm)) continue
    const values = there.map(({ value }) => value)
    const [most, least] = [Math.max(...values), Math.min(...values)]
    const having = (wanted: number) => there.filter(({ value }) => value === wanted).map(({ agency }) => agency)
    return { kind: 'order', year, agencies: there.length, highest: having(most), most, lowest: having(least), least }
  }
  return { kind: 'apart' }
}
