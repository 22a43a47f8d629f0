import { editionIds, indicators } from '@gongkai/schema'
import fc from 'fast-check'
import type { Chart, ChartAgency } from '../chart.ts'
import type { ChartContext, ChartRow } from '../rows.ts'
import type { ChartSpec } from '../spec.ts'
import { toChart } from '../to-chart.ts'
import { getIndicator } from './catalogue.ts'

const anyCode = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z-]{1,12}$/)
const anyYear = fc.integer({ min: 2019, max: 2030 })
const anyIndicator = fc.constantFrom(...indicators.map(({ id }) => id))
const anyScope = fc.constantFrom('own' as const, 'subtree' as const)

const anyTrend = fc
  .record({
    agencies: fc.uniqueArray(anyCode, { minLength: 1, maxLength: 6 }),
    indicator: anyIndicator,
    scope: anyScope,
    years: fc.tuple(fc.option(anyYear, { nil: undefined }), fc.option(anyYear, { nil: undefined })),
  })
  .map(({ years: [one, other], ...rest }): ChartSpec => {
    const swapped = one !== undefined && other !== undefined && one > other
    const [from, to] = swapped ? [other, one] : [one, other]
    return { kind: 'trend', ...rest, ...(from && { from }), ...(to && { to }) }
  })

const anyChildren = fc
  .record({
    agencies: fc.tuple(anyCode),
    indicator: anyIndicator,
    scope: anyScope,
    year: fc.option(anyYear, { nil: undefined }),
    sort: fc.constantFrom('name' as const, undefined),
  })
  .map(({ year, sort, ...rest }): ChartSpec => ({
    kind: 'children',
    ...rest,
    ...(year && { year }),
    ...(sort && { sort }),
  }))

/** Any valid spec in its normal form. */
export const anySpec: fc.Arbitrary<ChartSpec> = fc.oneof(anyTrend, anyChildren)

/** Names without digits, so that every digit in a sentence is a figure; markup and control characters included. */
const anyName = fc
  .array(
    fc.constantFrom(
      '示',
      '例',
      '县',
      '镇',
      '局',
      '𠮷',
      '👍🏽',
      '<script>',
      '&amp;',
      '"',
      "'",
      ']]>',
      '\u0000',
      '\uD800',
      'Ab ',
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(''))

const anyExpectation: fc.Arbitrary<ChartAgency['expected']> = fc.option(
  fc.record({ firstYear: anyYear, lastYear: fc.option(anyYear) }),
)

const anyCount = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 6 },
  { arbitrary: fc.integer({ min: 0, max: 2_000_000_000_000 }), weight: 1 },
  { arbitrary: fc.integer({ min: -9, max: -1 }), weight: 1 },
  { arbitrary: fc.constant(null), weight: 2 },
)

function anyAgency(code: string): fc.Arbitrary<ChartAgency> {
  const names = fc.record({ name: anyName, shortName: anyName })
  return fc
    .tuple(names, anyExpectation, fc.boolean())
    .map(([name, expected, fictional]) => ({ code, ...name, expected, fictional }))
}

function anyRow(agency: ChartAgency, year: number): fc.Arbitrary<ChartRow> {
  const small = fc.integer({ min: 0, max: 30 })
  return fc
    .record({
      edition: fc.constantFrom(...editionIds),
      value: anyCount,
      numerator: anyCount,
      denominator: fc.oneof(anyCount, fc.constant(0)),
      units: small,
      missing: fc.oneof(fc.constant(0), small),
      expected: small,
    })
    .map((figures) => ({
      agencyCode: agency.code,
      agencyName: agency.name,
      year,
      fictional: agency.fictional,
      ...figures,
    }))
}

/** A spec with any rows that may belong to it: gaps, zeros, reports on the wrong form, agencies nobody expected. */
export const anyInput: fc.Arbitrary<{ spec: ChartSpec; rows: ChartRow[]; context: ChartContext }> = anySpec.chain(
  (spec) => {
    const codes = spec.kind === 'trend' ? fc.constant(spec.agencies) : fc.uniqueArray(anyCode, { maxLength: 12 })
    return codes
      .chain((each) => fc.tuple(...each.map(anyAgency)))
      .chain((agencies) =>
        fc.record({
          spec: fc.constant(spec),
          rows: fc
            .subarray(
              agencies.flatMap((agency) => [2019, 2020, 2021, 2022, 2023, 2024].map((year) => ({ agency, year }))),
            )
            .chain((places) => fc.tuple(...places.map(({ agency, year }) => anyRow(agency, year)))),
          context: fc.record({
            agencies: fc.constant(agencies),
            lastYear: fc.integer({ min: 2019, max: 2026 }),
            ...(spec.kind === 'children' && { parent: anyAgency(spec.agencies[0] ?? '') }),
          }),
        }),
      )
  },
)

export function chartOf({ spec, rows, context }: { spec: ChartSpec; rows: ChartRow[]; context: ChartContext }): Chart {
  return toChart(spec, getIndicator(spec.indicator), rows, context)
}
