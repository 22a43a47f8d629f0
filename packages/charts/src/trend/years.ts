import type { ChartContext, ChartRow } from '../rows.ts'
import type { ChartSpec } from '../spec.ts'

/** As far as a report is there or expected, within what was asked for; years to come are not drawn as gaps. */
export function trendYears(spec: ChartSpec, rows: readonly ChartRow[], context: ChartContext): number[] {
  const reported = rows.filter(({ agencyCode }) => spec.agencies.includes(agencyCode)).map(({ year }) => year)
  const end = Math.max(context.lastYear, ...reported)
  const expected = context.agencies.flatMap(({ expected }) =>
    expected && expected.firstYear <= end ? [expected.firstYear, Math.min(expected.lastYear ?? end, end)] : [],
  )
  const worthwhile = [...reported, ...expected]
  const from = spec.from ?? Math.min(spec.to ?? Infinity, ...worthwhile)
  const newest = worthwhile.length > 0 ? Math.max(...worthwhile) : end
  const to = Math.min(spec.to ?? newest, end)
  if (from > to) return []
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset)
}
