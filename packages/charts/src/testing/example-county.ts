import { editionOf } from '@gongkai/schema'
import type { ChartAgency } from '../chart.ts'
import type { ChartRow } from '../rows.ts'

/** 示例县: an invented county with invented figures. */
export const exampleCounty: ChartAgency = agency('990101', '示例县人民政府', '示例县')

const names = [
  '城关镇',
  '河东镇',
  '柳林镇',
  '青石镇',
  '白塔乡',
  '新桥街道',
  '东湖街道',
  '县教育局',
  '县公安局',
  '县自然资源和规划局',
  '县人力资源和社会保障局',
  '县住房和城乡建设局',
  '县市场监督管理局',
  '县卫生健康委员会',
]

export const exampleUnits: readonly ChartAgency[] = names.map((name, place) =>
  agency(`990101-${String(place + 1).padStart(2, '0')}`, `示例县${name.replace(/^县/, '')}`, name),
)

export function agency(code: string, name: string, shortName: string, firstYear = 2019): ChartAgency {
  return { code, name, shortName, expected: { firstYear, lastYear: null }, fictional: true }
}

export function row(of: ChartAgency, year: number, value: number | null, more: Partial<ChartRow> = {}): ChartRow {
  return {
    agencyCode: of.code,
    agencyName: of.name,
    year,
    edition: editionOf(year).id,
    value,
    units: value === null ? 0 : 1,
    missing: value === null ? 1 : 0,
    expected: 1,
    fictional: of.fictional,
    ...more,
  }
}

/** A row for each year from the first on; `undefined`: no report, `null`: a blank. */
export function rowsOf(of: ChartAgency, from: number, values: readonly (number | null | undefined)[]): ChartRow[] {
  return values.flatMap((value, offset) => (value === undefined ? [] : [row(of, from + offset, value)]))
}

/** A rate's row: a part that is null was left blank. */
export function rateRow(of: ChartAgency, year: number, numerator: number | null, denominator: number | null): ChartRow {
  const blank = numerator === null || denominator === null
  return { ...row(of, year, null), numerator, denominator, units: blank ? 0 : 1, missing: blank ? 1 : 0 }
}
