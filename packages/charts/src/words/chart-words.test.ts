import { describe, expect, test } from 'vitest'
import type { ChartAgency } from '../chart.ts'
import type { ChartRow } from '../rows.ts'
import type { ChartSpec } from '../spec.ts'
import { getIndicator } from '../testing/catalogue.ts'
import { exampleCounty, exampleUnits, rateRow, row, rowsOf } from '../testing/example-county.ts'
import { toChart } from '../to-chart.ts'
import { chartSentence, chartTitle } from './chart-words.ts'

const received = 'applications.newlyReceived.total'
const [one, two, three, four, five] = exampleUnits as [ChartAgency, ChartAgency, ChartAgency, ChartAgency, ChartAgency]

function trend(agencies: readonly ChartAgency[], rows: readonly ChartRow[], indicator = received, comparable = true) {
  const spec: ChartSpec = { kind: 'trend', indicator, agencies: agencies.map(({ code }) => code), scope: 'own' }
  return toChart(spec, { ...getIndicator(indicator), comparable }, rows, { agencies, lastYear: 2024 })
}

function children(rows: readonly ChartRow[], agencies: readonly ChartAgency[] = [one, two, three, four]) {
  const spec: ChartSpec = { kind: 'children', indicator: received, agencies: ['990101'], scope: 'own', year: 2024 }
  return toChart(spec, getIndicator(received), rows, { agencies, parent: exampleCounty, lastYear: 2024 })
}

describe('a trend of one agency', () => {
  test.each([
    ['a rise', [12, 30], '从 2019 年的 12 件升至 2020 年的 30 件，增加 18 件（增长 150.0%）。'],
    [
      'a fall with a peak',
      [12, 41, 6],
      '从 2019 年的 12 件降至 2021 年的 6 件，减少 6 件（下降 50.0%）；其间最高为 2020 年的 41 件。',
    ],
    [
      'two peaks',
      [1, 9, 9, 2],
      '从 2019 年的 1 件升至 2022 年的 2 件，增加 1 件（增长 100.0%）；其间最高为 2020—2021 年的 9 件。',
    ],
    ['no percentage of zero', [0, 30], '从 2019 年的 0 件升至 2020 年的 30 件，增加 30 件。'],
    ['equal ends', [7, 3, 7], '在 2019 年和 2021 年同为 7 件。'],
    ['all alike', [0, null, 0], '有数据的 2 年均为 0 件。'],
    ['one year', [null, 5], '在 2020 年为 5 件，图中没有其他年份可以比较。'],
    ['nothing', [null], '在 2019—2024 年没有可以显示的数据。'],
  ])('states %s', (_, values, said) => {
    const chart = trend([one], rowsOf(one, 2019, values))
    expect(chartSentence(chart).zh).toBe(`城关镇“新收政府信息公开申请数量”${said}`)
  })

  test('counts rates in percentage points', () => {
    const rates = [rateRow(one, 2019, 1, 3), rateRow(one, 2020, 2, 5)]
    const chart = trend([one], rates, 'rate.disclosure')
    expect(chartSentence(chart)).toEqual({
      zh: '城关镇“公开率”从 2019 年的 33.3% 升至 2020 年的 40.0%，上升 6.7 个百分点。',
      en: '城关镇: “Disclosure rate” rose from 33.3% in 2019 to 40.0% in 2020, up 6.7 percentage points.',
    })
    expect(chartTitle(chart).en).toBe('城关镇: Disclosure rate rose from 33.3% in 2019 to 40.0% in 2020')
  })

  test('does not call incomplete sums a rise', () => {
    const rows = [
      row(one, 2019, 10, { units: 8, missing: 0, expected: 10 }),
      row(one, 2020, 90, { units: 10, missing: 0, expected: 10 }),
    ]
    const { zh, en } = chartSentence(trend([one], rows))
    expect(zh).toContain(
      '2019 年为 10 件（应报 10 个单位中 8 个的合计），2020 年为 90 件；有的年份合计不完整，不作增减比较。',
    )
    expect(en).not.toMatch(/rose|fell|%/)
  })

  test('does not compare over a break', () => {
    const { zh } = chartSentence(trend([one], rowsOf(one, 2019, [900, 800, 3, 4]), received, false))
    expect(zh).toContain('从 2021 年的 3 件升至 2022 年的 4 件')
    expect(zh).toContain('不作比较')
    expect(zh).not.toMatch(/900|800/)
  })

  test('speaks English with singular and plural', () => {
    expect(chartSentence(trend([one], rowsOf(one, 2019, [1, 3]))).en).toBe(
      '城关镇: “Applications received” rose from 1 case in 2019 to 3 cases in 2020, up 2 cases (200.0%).',
    )
  })
})

describe('a trend of several agencies', () => {
  test('orders them in the newest year they share', () => {
    const rows = [...rowsOf(one, 2021, [5, 8]), ...rowsOf(two, 2021, [5, 1]), ...rowsOf(three, 2022, [1, 40])]
    const chart = trend([one, two, three], rows)
    expect(chartSentence(chart).zh).toBe(
      '2022 年，有“新收政府信息公开申请数量”数据的 3 个机关中，城关镇最多，为 8 件；河东镇、柳林镇最少，为 1 件。',
    )
    expect(chartTitle(chart).zh).toBe('新收政府信息公开申请数量：2022 年城关镇最多，为 8 件')
  })

  test('says when all are alike or no year is shared', () => {
    const alike = trend([one, two], [...rowsOf(one, 2022, [2]), ...rowsOf(two, 2022, [2])])
    expect(chartSentence(alike).zh).toContain('2 个机关中，各机关同为 2 件。')
    const apart = trend([one, two], [...rowsOf(one, 2021, [2]), ...rowsOf(two, 2022, [2])])
    expect(chartSentence(apart).zh).toContain('没有两个机关在同一年都有可比的数据')
  })
})

describe('children', () => {
  test('says who is highest, how many reported and how many are zero', () => {
    const chart = children([row(one, 2024, 8), row(two, 2024, 0), row(three, 2024, null)])
    expect(chartSentence(chart)).toEqual({
      zh: '2024 年，示例县应报的 4 个下级单位中 3 个已发布报告；有“新收政府信息公开申请数量”数据的 2 个单位中，城关镇最多，为 8 件，1 个为零。',
      en: 'In 2024, 3 of the 4 units expected to report below 示例县 have a published report; 2 units have a figure for “Applications received”: 城关镇 highest with 8 cases; 1 of them is zero.',
    })
  })

  test('counts a tie, and names no more than three', () => {
    const units = [one, two, three, four, five]
    const tie = children(
      units
        .slice(0, 2)
        .map((unit) => row(unit, 2024, 3))
        .concat(row(three, 2024, 1)),
    )
    expect(chartTitle(tie).zh).toContain('城关镇、河东镇最多，为 3 件')
    const many = children(
      units.map((unit, place) => row(unit, 2024, place < 4 ? 3 : 1)),
      units,
    )
    expect(chartTitle(many).zh).toContain('等 4 个单位最多，为 3 件')
  })

  test.each([
    ['all are alike', [2, 2], '各单位同为 2 件。'],
    ['only one has a value', [2], '只有城关镇有可比的数据，为 2 件。'],
    ['none has', [], '；“新收政府信息公开申请数量”没有可以显示的数据。'],
  ])('says when %s', (_, values, said) => {
    const rows = values.map((value, place) => row(exampleUnits[place] ?? one, 2024, value))
    expect(chartSentence(children(rows)).zh).toContain(said)
  })

  test('tells units that nobody expected from those expected', () => {
    const unexpected = { ...two, expected: null }
    const { zh } = chartSentence(children([row(one, 2024, 8), row(two, 2024, 9)], [one, unexpected]))
    expect(zh).toContain('应报的 1 个下级单位中 1 个已发布报告，另有 1 个不在应报范围的单位也有报告；')
  })
})
