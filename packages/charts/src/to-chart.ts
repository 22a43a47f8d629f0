import { editionOf, editions, text, type Indicator } from '@gongkai/schema'
import type { Chart, ChartAgency, ChartSeries } from './chart.ts'
import { footnotesOf } from './footnotes.ts'
import { indicatorName } from './indicator-name.ts'
import { kinds } from './kinds.ts'
import { toPoint, valuedPoints } from './points.ts'
import type { ChartContext, ChartRow } from './rows.ts'
import type { ChartSpec } from './spec.ts'
import { yearsInChinese, yearsInEnglish } from './words/years.ts'

/** Puts rows of the statistics into the shape that drawings, tables and sentences share. Takes any rows; never throws. */
export function toChart(
  spec: ChartSpec,
  indicator: Indicator,
  rows: readonly ChartRow[],
  context: ChartContext,
): Chart {
  const kind = kinds[spec.kind]
  const agencies = agenciesOf(spec, rows, context)
  const years = kind.years(spec, rows, { ...context, agencies })
  const rowOf = new Map(rows.map((row) => [`${row.agencyCode} ${row.year}`, row]))
  const series = agencies.map((agency) => ({
    agency,
    points: years.map((year) => toPoint(agency, year, indicator, rowOf.get(`${agency.code} ${year}`))),
  }))
  const chart: Chart = {
    spec,
    indicator: describe(indicator),
    parent: context.parent ?? null,
    years,
    series: kind.arrange(series, spec),
    breaks: indicator.comparable ? [] : breaksOf(years, series),
    footnotes: [],
    source: sourceOf(years),
  }
  return { ...chart, footnotes: footnotesOf(chart) }
}

/** The agencies of the context, and those that only a row or the spec knows. */
function agenciesOf(spec: ChartSpec, rows: readonly ChartRow[], context: ChartContext): ChartAgency[] {
  const known = new Map(context.agencies.map((agency) => [agency.code, agency]))
  for (const { agencyCode: code, agencyName: name, fictional } of rows)
    if (!known.has(code)) known.set(code, { code, name, shortName: name, expected: null, fictional })
  if (spec.kind === 'children') return [...known.values()]
  return spec.agencies.map(
    (code) => known.get(code) ?? { code, name: code, shortName: code, expected: null, fictional: false },
  )
}

function describe(indicator: Indicator): Chart['indicator'] {
  const { id, kind, unit, definition, comparable } = indicator
  const shared = { id, kind, name: indicatorName(indicator), unit, definition, comparable }
  const parts = { ...shared, editions: [...indicator.editions] }
  return indicator.kind === 'rate' ? { ...parts, zeroDenominator: indicator.zeroDenominator } : parts
}

/** Where the years cross into a form whose figures are shown beside those of the form before. */
function breaksOf(years: readonly number[], series: readonly ChartSeries[]): number[] {
  const shown = new Set(series.flatMap(valuedPoints).map(({ edition }) => edition))
  return Object.values(editions)
    .map((edition) => edition.years.from)
    .filter((from) => years.includes(from) && years.includes(from - 1))
    .filter((from) => shown.has(editionOf(from - 1).id) && shown.has(editionOf(from).id))
}

function sourceOf(years: readonly number[]): Chart['source'] {
  if (years.length === 0)
    return text('来源：各机关已发布的政府信息公开工作年度报告', 'Source: published annual reports on disclosure work')
  return text(
    `来源：各机关已发布的 ${yearsInChinese(years)}政府信息公开工作年度报告`,
    `Source: published annual reports on disclosure work, ${yearsInEnglish(years)}`,
  )
}
