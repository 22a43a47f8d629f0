import { findIndicator, type Indicator } from '@gongkai/schema'
import type { Chart, ChartAgency } from '../chart.ts'
import { parseSpec } from '../query.ts'
import type { ChartRow } from '../rows.ts'
import { toChart } from '../to-chart.ts'
import { agency, exampleCounty as county, exampleUnits as units, rateRow, row, rowsOf } from './example-county.ts'

const received = 'applications.newlyReceived.total'
const [chengguan, hedong, liulin, qingshi, baita, xinqiao] = units as [
  ChartAgency,
  ChartAgency,
  ChartAgency,
  ChartAgency,
  ChartAgency,
  ChartAgency,
]

export function getIndicator(id: string): Indicator {
  const indicator = findIndicator(id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return indicator
}

function draw(
  query: string,
  agencies: readonly ChartAgency[],
  rows: readonly ChartRow[],
  indicator: Partial<Indicator> = {},
): Chart {
  const parsed = parseSpec(query)
  if (!parsed.ok) throw new Error(query)
  const { spec } = parsed
  const parent = spec.kind === 'children' ? { parent: county } : {}
  const changed = { ...getIndicator(spec.indicator), ...indicator } as Indicator
  return toChart(spec, changed, rows, { agencies, ...parent, lastYear: 2025 })
}

function trendOf(of: ChartAgency, indicator: string, rows: readonly ChartRow[], more = ''): Chart {
  return draw(`indicator=${indicator}&agencies=${of.code}${more}`, [of], rows)
}

function childrenOf(indicator: string, rows: readonly ChartRow[], more = ''): Chart {
  return draw(`kind=children&indicator=${indicator}&agencies=${county.code}&year=2024${more}`, units, rows)
}

const six = [chengguan, hedong, liulin, qingshi, baita, xinqiao]
const codes = six.map(({ code }) => code).join(',')

/** One of each thing that a drawing must get right; kept as pictures in `catalogue/`. */
export const catalogue: Readonly<Record<string, Chart>> = {
  'trend-rising': trendOf(county, received, rowsOf(county, 2019, [12, 18, 15, 27, 41, 38, 52])),
  'trend-gaps': trendOf(hedong, received, rowsOf(hedong, 2019, [9, undefined, 0, 3, null, 7, 5])),
  'trend-zeros': trendOf(baita, received, rowsOf(baita, 2019, [0, 0, 0, 0, 0, 0, 0])),
  'trend-nothing': trendOf(baita, received, [], '&from=2019&to=2025'),
  'trend-one-year': trendOf(qingshi, received, rowsOf(qingshi, 2021, [6]), '&from=2021&to=2021'),
  'trend-large': trendOf(
    county,
    'proactive.licensing.decisions',
    rowsOf(county, 2019, [98_213, 120_456, 187_002, 240_871, 233_990, 251_004, 263_377]),
  ),
  'trend-money': trendOf(
    county,
    'proactive.fees.amountWanYuan',
    rowsOf(county, 2021, [2192.63, 3180.5, 2977.4182, 4105, 3988.07]).map((each) => ({
      ...each,
      value: Math.round((each.value ?? 0) * 1e6),
    })),
    '&from=2019',
  ),
  'trend-rate': trendOf(county, 'rate.disclosure', [
    rateRow(county, 2019, 4, 12),
    rateRow(county, 2020, 9, 18),
    rateRow(county, 2021, 0, 0),
    rateRow(county, 2022, 20, 27),
    rateRow(county, 2023, 30, 41),
    rateRow(county, 2024, 33, 38),
    rateRow(county, 2025, 40, 52),
  ]),
  'trend-break': draw(
    `indicator=proactive.licensing.decisions&agencies=${county.code}`,
    [county],
    rowsOf(county, 2019, [320, 355, 41, 44, 52, 58, 61]),
    { comparable: false },
  ),
  'trend-six': draw(
    `indicator=${received}&agencies=${codes}`,
    six,
    [
      [31, 35, 38, 44, 52, 60, 71],
      [12, 14, 13, 18, 22, 23, 24],
      [10, 9, undefined, 15, 20, 22, 23],
      [3, 4, 6, 5, 9, 21, 22],
      [0, 0, 1, 0, 2, 1, 0],
      [undefined, undefined, 8, 8, 7, 30, undefined],
    ].flatMap((values, place) => rowsOf(six[place] ?? county, 2019, values)),
  ),
  'trend-sum-incomplete': draw(
    `indicator=${received}&agencies=${county.code}&scope=subtree`,
    [county],
    [14, 14, 12, 14, 13].map((there, place) =>
      row(county, 2021 + place, 80 + place * 13, { units: there, missing: 14 - there, expected: 14 }),
    ),
  ),
  'trend-long-name': trendOf(
    agency('990199', '示例自治州示例县人力资源和社会保障事业发展服务中心', '人力资源和社会保障事业发展服务中心'),
    'applications.deniedAdministrativeInquiry.naturalPerson',
    rowsOf(agency('990199', '', ''), 2019, [2, 1, 4, 3, 6, 5, 2]),
  ),
  'children-by-value': childrenOf(
    received,
    [88, 41, 0, 12, undefined, 7, null, 3, 22, 64, 0, 35, 1, 0].flatMap((value, place) =>
      rowsOf(units[place] ?? county, 2024, [value]),
    ),
  ),
  'children-by-name': childrenOf(
    'rate.disclosure',
    units.flatMap((unit, place) =>
      place === 8 ? [] : [rateRow(unit, 2024, place % 5, place % 4 === 0 ? 0 : place + 3)],
    ),
    '&sort=name&scope=own',
  ),
  'children-nothing': childrenOf(received, []),
  'children-signed': draw(
    `kind=children&indicator=proactive.penalties.change&agencies=${county.code}&year=2020&scope=own`,
    six,
    [4, -12, 0, 31, -2, 5].flatMap((value, place) => rowsOf(six[place] ?? county, 2020, [value])),
  ),
}
