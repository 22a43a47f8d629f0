import { agencyKinds, agencyLevels, type DueCovers } from '@gongkai/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDateOf, effectiveDueDate, localDueRange, nearestNotice } from './due-date.ts'

const county = { level: 'county', kind: 'government' } as const
const department = { level: 'county', kind: 'department' } as const
const township = { level: 'township', kind: 'government' } as const
const notice = (date: string, basis = '') => ({ date, basis })

describe('effectiveDueDate', () => {
  test('is the local date where that is earlier, or where no statute sets one', () => {
    expect(effectiveDueDate(2025, county, notice('2026-03-10', '某办〔2026〕1号'))).toEqual({
      date: '2026-03-10',
      rule: 'LOCAL',
      basis: { zh: '某办〔2026〕1号', en: '某办〔2026〕1号' },
    })
    expect(effectiveDueDate(2025, township, notice('2026-02-10'))).toMatchObject({ date: '2026-02-10', rule: 'LOCAL' })
  })

  test('is the statute’s where a notice for all units is later', () => {
    expect(effectiveDueDate(2025, department, notice('2026-02-10'))).toMatchObject({
      date: '2026-01-31',
      rule: 'DUE-DEPARTMENT',
    })
  })

  test('is nobody’s for a township without a notice', () => {
    expect(effectiveDueDate(2025, township, undefined)).toMatchObject({ date: null, rule: null })
  })

  test('is never later than the statute’s, and never later than the notice', () => {
    const kind = fc.record({ level: fc.constantFrom(...agencyLevels), kind: fc.constantFrom(...agencyKinds) })
    const day = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`)
    fc.assert(
      fc.property(kind, day, (agency, date) => {
        const effective = effectiveDueDate(2025, agency, notice(date)).date
        const statutory = dueDateOf(2025, agency).date
        expect(effective).toBe(statutory !== null && statutory < date ? statutory : date)
      }),
    )
  })
})

describe('nearestNotice', () => {
  const set = new Map([
    ['town self', notice('2026-01-10')],
    ['county units', notice('2026-01-20')],
    ['city units', notice('2026-01-15')],
    ['county self', notice('2026-03-01')],
  ])
  const noticeOf = (agency: string, covers: DueCovers) => set.get(`${agency} ${covers}`)

  test('is the agency’s own before those above, and the nearest of those', () => {
    expect(nearestNotice(['town', 'county', 'city'], noticeOf)?.date).toBe('2026-01-10')
    expect(nearestNotice(['office', 'county', 'city'], noticeOf)?.date).toBe('2026-01-20')
    expect(nearestNotice(['other', 'elsewhere', 'city'], noticeOf)?.date).toBe('2026-01-15')
  })

  test('an agency’s date for its units is not for itself, nor the other way round', () => {
    expect(nearestNotice(['city'], noticeOf)).toBeUndefined()
    expect(nearestNotice(['county', 'city'], noticeOf)?.date).toBe('2026-03-01')
    expect(nearestNotice(['x', 'town'], noticeOf)).toBeUndefined()
  })
})

test.each([
  [[county], '2026-03-31'],
  [[department], '2026-01-31'],
  [[department, county], '2026-03-31'],
  [[department, township], '2026-12-31'],
  [[], '2026-12-31'],
])('a local date for %j lies within the next year, by %s', (agencies, to) => {
  expect(localDueRange(2025, agencies)).toEqual({ from: '2026-01-01', to })
})
