import type { Agency } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { isExpected, reportYears, toTree } from './agencies.ts'

const agency = (code: string, parentCode: string | null, expected: Agency['expected'] = null): Agency => ({
  id: '00000000-0000-7000-8000-000000000000',
  code,
  name: code,
  shortName: code,
  level: 'township',
  kind: 'government',
  parentCode,
  expected,
  contact: {},
  fictional: true,
  ownOffice: false,
})

describe('toTree', () => {
  it('puts each agency before those below it', () => {
    const tree = toTree([agency('b1', 'b'), agency('a', 'outside'), agency('b', 'a'), agency('c', 'a')])
    expect(tree.map(({ agency: { code }, depth, hasChildren }) => [code, depth, hasChildren])).toEqual([
      ['a', 0, true],
      ['b', 1, true],
      ['b1', 2, false],
      ['c', 1, false],
    ])
  })
})

describe('isExpected', () => {
  it('includes the first and the last year', () => {
    const closed = agency('a', null, { firstYear: 2019, lastYear: 2021 })
    expect([2018, 2019, 2021, 2022].map((year) => isExpected(closed, year))).toEqual([false, true, true, false])
    expect(isExpected(agency('a', null, { firstYear: 2019, lastYear: null }), 2030)).toBe(true)
    expect(isExpected(agency('a', null), 2020)).toBe(false)
  })
})

describe('reportYears', () => {
  it('begins with the first year of the form', () => {
    expect(reportYears(2021)).toEqual([2021, 2020, 2019])
  })
})
