import type { ChartSeries } from '../chart.ts'
import type { ChartContext, ChartRow } from '../rows.ts'
import type { ChartSpec } from '../spec.ts'

/** The year asked for, or the newest with a report. */
export function childrenYears(spec: ChartSpec, rows: readonly ChartRow[], context: ChartContext): number[] {
  if (spec.year !== undefined) return [spec.year]
  return [rows.length > 0 ? Math.max(...rows.map(({ year }) => year)) : context.lastYear]
}

/** Highest first or by name; units without a value come last, for they have no place among the values. */
export function arrangeChildren(series: readonly ChartSeries[], spec: ChartSpec): ChartSeries[] {
  return series.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)]
    if (one === null || other === null) {
      if (one !== other) return one === null ? 1 : -1
    } else if (spec.sort !== 'name' && one !== other) return other - one
    return compareNames(a, b)
  })
}

function valueOf({ points: [point] }: ChartSeries): number | null {
  return point?.value ?? null
}

const pinyin = new Intl.Collator('zh-Hans-CN')

function compareNames(a: ChartSeries, b: ChartSeries): number {
  return pinyin.compare(a.agency.shortName, b.agency.shortName) || (a.agency.code < b.agency.code ? -1 : 1)
}
