import type { Sum, SumCellUnits } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { figureOf, sharesOf } from './sum-figures.ts'

const count = 'applications.newlyReceived.total'
const money = 'proactive.fees.amountWanYuan'
const live: Sum['cells'] = {
  [count]: { value: 12, units: 3, blanks: 1 },
  [money]: { value: 21_926_300, units: 1, blanks: 3 },
}
const sum = (report: Partial<NonNullable<Sum['report']>> | null) =>
  ({ edition: '2021', cells: live, report }) as unknown as Sum

describe('figures of a sum', () => {
  it('are what the units make until they are frozen', () => {
    expect(figureOf(sum(null), count)).toEqual({ text: '12', live: undefined, blanks: 1 })
    expect(figureOf(sum({ frozenAt: null, cells: { [count]: 3 } }), count).text).toBe('12')
    expect(figureOf(sum(null), money).text).toBe('21.9263')
  })

  it('are the frozen ones after that, with what has changed beside', () => {
    const frozen = sum({ frozenAt: '2026-02-01T00:00:00Z', cells: { [count]: 10, [money]: 21_926_300 } })
    expect(figureOf(frozen, count)).toEqual({ text: '10', live: '12', blanks: 1 })
    expect(figureOf(frozen, money).live).toBeUndefined()
  })

  it('are nothing where nobody has a number, not zero', () => {
    const nobody = { ...sum(null), cells: { [count]: { value: null, units: 0, blanks: 4 } } }
    expect(figureOf(nobody, count)).toEqual({ text: '', live: undefined, blanks: 4 })
  })
})

const units = (...values: (number | null | '/')[]) =>
  ({ cell: count, units: values.map((value, at) => ({ agency: { code: String(at) }, value })) }) as SumCellUnits

describe('shares', () => {
  it('put the largest first and blanks last, and add up', () => {
    const shares = sharesOf(units(1, null, 3, '/'), '2021')
    expect(shares.map(({ text }) => text)).toEqual(['3', '1', '', '/'])
    expect(shares.map(({ share }) => share)).toEqual([75, 25, undefined, undefined])
  })

  it('are not told of a sum of nothing, or of changes that go down', () => {
    expect(sharesOf(units(0, 0), '2021').every(({ share }) => share === undefined)).toBe(true)
    expect(sharesOf(units(5, -2), '2021').every(({ share }) => share === undefined)).toBe(true)
  })
})
