import { editionOf } from '@gongkai/schema'
import type { Chart, ChartAgency } from '../chart.ts'
import { hasValue, isExpected } from '../points.ts'

/** What a comparison of units says: who is highest, and of how many. */
export interface ChildrenStatement {
  readonly year: number
  /** Units expected to report, and those of them with a published report. */
  readonly expected: number
  readonly reported: number
  /** Units with a report though none was expected. */
  readonly unexpected: number
  /** Units with a value, and those of them with zero. */
  readonly valued: number
  readonly zero: number
  /** Absent without a value. On a figure that does not compare, only units on the year's own form are ranked. */
  readonly top?: {
    readonly agencies: readonly ChartAgency[]
    readonly value: number
    /** Number of units ranked, and whether all of them are alike. */
    readonly ranked: number
    readonly alike: boolean
  }
}

export function stateChildren(chart: Chart): ChildrenStatement {
  const year = chart.years[0] ?? 0
  const units = chart.series.flatMap(({ agency, points: [point] }) =>
    point ? [{ agency, point, expected: isExpected(agency, year), reported: point.edition !== null }] : [],
  )
  const valued = units.flatMap(({ agency, point }) => (hasValue(point) ? [{ agency, point }] : []))
  const ranked = valued.filter(({ point }) => chart.indicator.comparable || point.edition === editionOf(point.year).id)
  const value = Math.max(...ranked.map(({ point }) => point.value))
  const highest = ranked.filter(({ point }) => point.value === value).map(({ agency }) => agency)
  const top = { agencies: highest, value, ranked: ranked.length, alike: highest.length === ranked.length }
  return {
    year,
    expected: units.filter(({ expected }) => expected).length,
    reported: units.filter(({ expected, reported }) => expected && reported).length,
    unexpected: units.filter(({ expected, reported }) => !expected && reported).length,
    valued: valued.length,
    zero: valued.filter(({ point }) => point.value === 0).length,
    ...(ranked.length > 0 && { top }),
  }
}
