import { cellMapOf, type Cells } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import type { Subject, Units } from '../subject.ts'
import { unitSum } from './unit-sum.ts'
import { unitsMissing } from './units.ts'

const received = 'applications.newlyReceived.total'
const zeros: Cells = Object.fromEntries([...cellMapOf('2021').keys()].map((id) => [id, 0]))
const expected = ['office', 'town', 'late'].map((code) => ({ code, name: `示例${code}` }))

function unit(code: string, count: number): Units['reports'][number] {
  const cells = { ...zeros, [received]: count }
  return { code, name: `示例${code}`, edition: '2021', state: 'published', cells }
}

function county(printed: number, units: Omit<Units, 'expected'>): Subject {
  const cells = { ...zeros, [received]: printed }
  const about = { year: 2025, level: 'county', kind: 'government', coverage: 'region', edition: '2021' } as const
  return { ...about, cells, units: { expected, ...units } }
}

const counted = [unit('office', 3), unit('town', 4)]

describe('a sum in which a unit is missing', () => {
  test('is uncertain while it is open', () => {
    expect(new Set(unitSum.check(county(7, { reports: counted })).map(({ outcome }) => outcome))).toEqual(
      new Set(['uncertain']),
    )
  })

  test('equals, once it is frozen, the units that it counted', () => {
    const frozen = { reports: counted, frozen: true } as const
    expect(unitSum.check(county(7, frozen)).map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass'])
    expect(unitSum.check(county(8, frozen)).find(({ outcome }) => outcome === 'fail')).toMatchObject({
      key: `G-SUM:${received}`,
      left: 8,
      right: 7,
    })
  })

  test('names the unit, which can be explained', () => {
    const [open] = unitsMissing.check(county(7, { reports: counted }))
    expect(open).toMatchObject({ key: 'G-MISSING:units', outcome: 'fail', left: 2, right: 3 })
    expect(open?.message.zh).toMatch(/已报 2 个.*示例late.*说明原因/)
    const [frozen] = unitsMissing.check(county(7, { reports: counted, frozen: true }))
    expect(frozen?.message.zh).toContain('已汇总 2 个')
  })
})

test('a unit on another form is not in the sum', () => {
  const other = { ...unit('late', 9), edition: '2019' as const }
  const findings = unitSum.check(county(7, { reports: [...counted, other], frozen: true }))
  expect(findings.every(({ outcome }) => outcome === 'pass')).toBe(true)
})
