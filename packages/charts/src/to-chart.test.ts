import { describe, expect, test } from 'vitest'
import type { ChartAgency, ChartPoint } from './chart.ts'
import type { ChartRow } from './rows.ts'
import type { ChartSpec } from './spec.ts'
import { stretchesOf } from './points.ts'
import { getIndicator } from './testing/catalogue.ts'
import { agency, exampleCounty, exampleUnits, rateRow, row, rowsOf } from './testing/example-county.ts'
import { toChart } from './to-chart.ts'

const received = 'applications.newlyReceived.total'
const town = agency('990101-01', '示例县城关镇', '城关镇')

function trend(of: ChartAgency, rows: readonly ChartRow[], indicator = received, more: Partial<ChartSpec> = {}) {
  const spec: ChartSpec = { kind: 'trend', indicator, agencies: [of.code], scope: 'own', ...more }
  return toChart(spec, getIndicator(indicator), rows, { agencies: [of], lastYear: 2024 })
}

function pointsOf(chart: ReturnType<typeof trend>): ChartPoint[] {
  return chart.series.flatMap(({ points }) => points)
}

function reasonsOf(chart: ReturnType<typeof trend>) {
  return pointsOf(chart).map(({ value, reason }) => reason ?? value)
}

describe('a trend', () => {
  test('keeps a zero, a blank, a missing report and a year before the agency apart', () => {
    const young = { ...town, expected: { firstYear: 2021, lastYear: 2023 } }
    const chart = trend(young, rowsOf(young, 2021, [0, null]), received, { from: 2020, to: 2024 })
    expect(chart.years).toEqual([2020, 2021, 2022, 2023, 2024])
    expect(reasonsOf(chart)).toEqual(['notExpected', 0, 'blank', 'noReport', 'notExpected'])
  })

  test('runs as far as reports are there or expected, and never into the future', () => {
    expect(trend({ ...town, expected: null }, rowsOf(town, 2021, [1, 2])).years).toEqual([2021, 2022])
    expect(trend(town, []).years).toEqual([2019, 2020, 2021, 2022, 2023, 2024])
    expect(trend(town, rowsOf(town, 2025, [3])).years.at(-1)).toBe(2025)
    expect(trend(town, [], received, { from: 2022, to: 2099 }).years).toEqual([2022, 2023, 2024])
    expect(trend(town, [], received, { from: 2090 }).years).toEqual([])
    expect(trend({ ...town, expected: null }, []).years).toEqual([])
  })

  test('says when the form of the year has no such cell', () => {
    const chart = trend(
      town,
      [...rowsOf(town, 2020, [null]), ...rowsOf(town, 2021, [5])],
      'proactive.regulations.inForce',
    )
    expect(reasonsOf(chart)).toEqual(['otherEdition', 'otherEdition', 5, 'noReport', 'noReport', 'noReport'])
    expect(chart.footnotes[0]?.zh).toBe('此项只在 2021 年版的报告格式中；2019—2020 年的报告格式无此项。')
  })

  test('shows money in 万元, exactly', () => {
    const rows = [row(town, 2021, 21_926_300), row(town, 2022, 592_372_449_000)]
    const chart = trend(town, rows, 'proactive.fees.amountWanYuan', { from: 2021, to: 2022 })
    expect(reasonsOf(chart)).toEqual([21.9263, 592_372.449])
  })

  test('makes rates from their sums, to one decimal', () => {
    const parts = [
      [1, 3],
      [0, 5],
      [0, 0],
      [null, 5],
      [2, null],
      [7, 8],
    ] as const
    const rows = parts.map(([numerator, denominator], place) => rateRow(town, 2019 + place, numerator, denominator))
    const chart = trend(town, rows, 'rate.disclosure')
    expect(reasonsOf(chart)).toEqual([33.3, 0, 'zeroDenominator', 'blank', 'blank', 87.5])
    expect(pointsOf(chart)[0]).toMatchObject({ numerator: 1, denominator: 3 })
    expect(chart.footnotes.map(({ zh }) => zh)).toContain('不适用（当年没有办结的申请，不计算）：城关镇 2021 年。')
  })

  test('breaks where the form changed its meaning, and only there', () => {
    const rows = rowsOf(town, 2019, [320, 355, 41, 44, undefined, 58])
    const spec: ChartSpec = { kind: 'trend', indicator: received, agencies: [town.code], scope: 'own' }
    const context = { agencies: [town], lastYear: 2024 }
    const joined = toChart(spec, getIndicator(received), rows, context)
    const broken = toChart(spec, { ...getIndicator(received), comparable: false }, rows, context)
    const yearsOf = (chart: typeof joined) =>
      chart.series
        .flatMap((series) => stretchesOf(series, chart.indicator.comparable))
        .map((points) => points.map(({ year }) => year))
    expect([joined.breaks, broken.breaks]).toEqual([[], [2021]])
    expect(yearsOf(joined)).toEqual([[2019, 2020, 2021, 2022], [2024]])
    expect(yearsOf(broken)).toEqual([[2019, 2020], [2021, 2022], [2024]])
    expect(broken.footnotes[0]?.zh).toContain('前后不可比')
  })

  test('notes a report on the form of another year', () => {
    const chart = trend(town, [row(town, 2022, 3, { edition: '2019' })], received, { from: 2022, to: 2022 })
    expect(chart.footnotes[0]?.en).toBe('Reported on the form of other years: 城关镇 2022.')
  })

  test('notes sums with units missing', () => {
    const rows = [
      row(town, 2023, 40, { units: 8, missing: 2, expected: 10 }),
      row(town, 2024, 44, { units: 10, expected: 10 }),
    ]
    const chart = trend(town, rows, received, { scope: 'subtree', from: 2023 })
    expect(chart.footnotes[0]?.zh).toBe('合计不完整（有数据的单位/应报单位）：城关镇 2023 年 8/10。')
  })

  test('draws an agency that nobody knows as one without reports', () => {
    const spec: ChartSpec = { kind: 'trend', indicator: received, agencies: ['nobody'], scope: 'own', from: 2023 }
    const chart = toChart(spec, getIndicator(received), [], { agencies: [], lastYear: 2024 })
    expect(reasonsOf(chart)).toEqual(['notExpected', 'notExpected'])
  })
})

describe('children', () => {
  const [one, two, three, four] = exampleUnits as [ChartAgency, ChartAgency, ChartAgency, ChartAgency]
  const context = { agencies: [one, two, three, four], parent: exampleCounty, lastYear: 2024 }
  const spec: ChartSpec = { kind: 'children', indicator: received, agencies: [exampleCounty.code], scope: 'subtree' }
  const rows = [row(one, 2023, 0), row(two, 2023, 7), row(three, 2023, null), row(one, 2022, 99)]

  test('takes the newest year with a report', () => {
    expect(toChart(spec, getIndicator(received), rows, context).years).toEqual([2023])
    expect(toChart(spec, getIndicator(received), [], context).years).toEqual([2024])
    expect(toChart({ ...spec, year: 2022 }, getIndicator(received), rows, context).years).toEqual([2022])
  })

  test('sorts by value or name, and lists those without a value last', () => {
    const order = (sort?: 'name') =>
      toChart({ ...spec, ...(sort && { sort }) }, getIndicator(received), rows, context).series.map(
        ({ agency: { shortName } }) => shortName,
      )
    expect(order()).toEqual(['河东镇', '城关镇', '柳林镇', '青石镇'])
    expect(order('name')).toEqual(['城关镇', '河东镇', '柳林镇', '青石镇'])
  })

  test('shows a unit that only its report knows', () => {
    const stranger = agency('990101-99', '示例县新设镇', '新设镇')
    const chart = toChart(spec, getIndicator(received), [...rows, row(stranger, 2023, 1)], context)
    expect(chart.series.map(({ agency: { name } }) => name)).toContain('示例县新设镇')
  })
})

test('says which agencies are invented', () => {
  const real = { ...town, fictional: false }
  expect(trend(town, []).footnotes.at(-1)?.zh).toBe('示例：图中机关和数据均为虚构，仅作演示。')
  expect(trend(real, []).footnotes.map(({ zh }) => zh)).toEqual(['没有已发布的报告：城关镇 2019—2024 年。'])
})
