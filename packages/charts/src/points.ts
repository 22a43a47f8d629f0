import { rateOf } from '@gongkai/domain'
import { editionOf, toWanYuan, type Indicator } from '@gongkai/schema'
import type { ChartAgency, ChartPoint, ChartSeries, GapReason } from './chart.ts'
import type { ChartRow } from './rows.ts'

export function isExpected({ expected }: ChartAgency, year: number): boolean {
  return expected !== null && year >= expected.firstYear && year <= (expected.lastYear ?? year)
}

/** A year of an agency: what its row says, or why there is nothing to say. */
export function toPoint(
  agency: ChartAgency,
  year: number,
  indicator: Indicator,
  row: ChartRow | undefined,
): ChartPoint {
  if (!row) {
    const expected = isExpected(agency, year)
    const reason = missingReason(indicator, year, expected)
    return { year, value: null, reason, edition: null, units: 0, missing: 0, expected: Number(expected) }
  }
  const { edition, units, missing, expected } = row
  const base = { year, edition, units, missing, expected }
  if (indicator.kind === 'rate') return toRatePoint(base, row)
  if (row.value === null) return { ...base, value: null, reason: blankReason(indicator, row) }
  return { ...base, value: indicator.kind === 'money' ? toWanYuan(row.value) : row.value }
}

function toRatePoint(base: Omit<ChartPoint, 'value'>, row: ChartRow): ChartPoint {
  const { numerator = null, denominator = null } = row
  const rate = rateOf(numerator, denominator)
  if (rate !== null) return { ...base, value: Math.round(rate * 10) / 10 || 0, numerator, denominator }
  const reason = denominator === 0 ? 'zeroDenominator' : 'blank'
  return { ...base, value: null, reason, numerator, denominator }
}

function missingReason(indicator: Indicator, year: number, expected: boolean): GapReason {
  if (!indicator.editions.includes(editionOf(year).id)) return 'otherEdition'
  return expected ? 'noReport' : 'notExpected'
}

function blankReason(indicator: Indicator, { edition }: ChartRow): GapReason {
  return indicator.editions.includes(edition) ? 'blank' : 'otherEdition'
}

export interface ValuedPoint extends ChartPoint {
  readonly value: number
}

export function hasValue(point: ChartPoint): point is ValuedPoint {
  return point.value !== null
}

export function valuedPoints({ points }: ChartSeries): ValuedPoint[] {
  return points.filter(hasValue)
}

/** Every expected report is there and gave a number; only then do two sums compare. */
export function isComplete({ units, missing, expected }: ChartPoint): boolean {
  return missing === 0 && units >= expected
}

/** A report on the form of another year than its own (FORM-EDITION). */
export function isOnOtherForm({ edition, year }: ChartPoint): boolean {
  return edition !== null && edition !== editionOf(year).id
}

/**
 * The stretches of a series that may be joined by a line: years without a hole, and one edition of the form unless the
 * figure means the same in both.
 */
export function stretchesOf(series: ChartSeries, comparable: boolean): ValuedPoint[][] {
  const stretches: ValuedPoint[][] = []
  let before: ChartPoint | undefined
  for (const point of series.points) {
    if (hasValue(point)) {
      const joined = before && hasValue(before) && (comparable || before.edition === point.edition)
      if (joined) stretches.at(-1)?.push(point)
      else stretches.push([point])
    }
    before = point
  }
  return stretches
}
