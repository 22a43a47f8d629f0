import { countyCode, countyYears } from './county.ts'
import { provinceCode } from './province.ts'

/** A figure to reach: requests per second as a part of those of the bare answer, in the same run. */
export interface Target {
  readonly name: string
  /** Absent: nobody has set one. */
  readonly reach?: number
  readonly paths: readonly string[]
}

const county = `${provinceCode}-1-1`

function query(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString()
}

/** Many addresses, each asked in turn, so that no cache by address answers for the work. */
export function targetsOf(codes: readonly string[]): Target[] {
  const indicators = [
    'applications.newlyReceived.total',
    'applications.denied.total',
    'rate.disclosure',
    'proceedings.all.total',
  ]
  const each = <T>(list: readonly T[], make: (item: T, index: number) => string) => list.map(make)
  const indicatorAt = (index: number) => indicators[index % indicators.length] ?? ''
  const parents = codes.filter((code) => code.split('-').length === 3)
  const trend = (code: string, index: number) => query({ indicator: indicatorAt(index), agencies: code })
  return [
    { name: 'page, warm (page cache)', reach: 0.7, paths: [`/agencies/${county}`] },
    { name: 'chart picture, warm', reach: 0.7, paths: [`/charts?${trend(county, 0)}`] },
    {
      name: 'chart data, trend of one agency',
      reach: 0.35,
      paths: each(codes, (code, i) => `/api/charts?${trend(code, i)}`),
    },
    {
      name: 'chart data, children of one compared',
      reach: 0.35,
      paths: each(
        parents,
        (code, i) =>
          `/api/charts?${query({ kind: 'children', indicator: indicatorAt(i), agencies: code, year: '2024' })}`,
      ),
    },
    {
      name: 'one report with its 200 cells',
      reach: 0.25,
      paths: each(codes, (code, i) => `/api/reports/${code}/${2021 + (i % 5)}`),
    },
    {
      name: 'page rendered by Vue (report)',
      reach: 0.02,
      paths: each(codes, (code, i) => `/reports/${code}/${2021 + (i % 5)}`),
    },
    { name: 'page rendered by Vue (chart)', reach: 0.02, paths: each(codes, (code, i) => `/charts?${trend(code, i)}`) },
  ]
}

/** What a county's officer has open all January. */
export function countyTargets(): Target[] {
  const [from, to] = [countyYears[0], countyYears.at(-1)]
  return [
    { name: 'board, 80 units × 10 years', paths: [`/staff/api/board?from=${from}&to=${to}`] },
    {
      name: 'sum over 80 units, 200 cells',
      paths: countyYears.filter((year) => year < 2026).map((year) => `/staff/api/sums/${countyCode}/${year}`),
    },
  ]
}
