import { indicators } from '@gongkai/schema'
import fc from 'fast-check'
import type { ChartSpec } from '../spec.ts'

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
