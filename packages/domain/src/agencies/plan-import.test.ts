import type { Agency, AgencyImport } from '@gongkai/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder, planImport } from './plan-import.ts'

function row(code: string, parentCode: string | null, over: Partial<AgencyImport> = {}): AgencyImport {
  return {
    code,
    parentCode,
    name: `示例${code}人民政府`,
    shortName: code,
    level: parentCode === null ? 'county' : 'township',
    kind: 'government',
    expected: { firstYear: 2020, lastYear: null },
    contact: {},
    fictional: true,
    ownOffice: false,
    ...over,
  }
}

const stored: Agency[] = [row('county', null), row('town', 'county'), row('village', 'town')].map((one) => ({
  ...one,
  id: `id-${one.code}`,
}))
const plan = (...rows: AgencyImport[]) => planImport(stored, rows, (code) => (code === 'town' ? [2021, 2024] : []))
const faults = (...rows: AgencyImport[]) =>
  plan(...rows).map((planned) => planned.faults.map(({ field, message }) => `${field}: ${message.zh}`).join())

describe('planning an import', () => {
  test('tells new, changed and unchanged rows apart', () => {
    const [same, changed, added] = plan(
      row('town', 'county'),
      row('county', null, { shortName: '示例县', contact: { phone: '010-1' } }),
      row('new', 'county'),
    )
    expect([same?.outcome, changed?.outcome, added?.outcome]).toEqual(['unchanged', 'changed', 'added'])
    expect(changed?.changes).toEqual([
      { field: 'shortName', from: 'county', to: '示例县' },
      { field: 'phone', from: '', to: '010-1' },
    ])
  })

  test('takes rows in any order, and stores parents first', () => {
    const planned = plan(row('b', 'a'), row('a', 'county'), row('town', 'county'), row('c', 'b'))
    expect(planned.flatMap(({ faults: wrong }) => wrong)).toEqual([])
    expect(inOrder(planned).map(({ agency }) => agency.code)).toEqual(['a', 'b', 'c'])
  })

  test.each([
    ['an unknown parent', [row('a', 'nowhere')], 'parentCode: 没有代码为 nowhere 的上级机关'],
    ['a circle in the list', [row('a', 'b'), row('b', 'a')], 'parentCode: 上级机关不能是自己的下级'],
    ['a circle with what is stored', [row('town', 'village')], 'parentCode: 上级机关不能是自己的下级'],
    [
      'a second own office',
      [
        row('o', 'county', { kind: 'department', ownOffice: true }),
        row('p', 'county', { kind: 'department', ownOffice: true }),
      ],
      'ownOffice: 同一级政府只能有一个本级机关',
    ],
    [
      'years out of order',
      [row('a', 'county', { expected: { firstYear: 2023, lastYear: 2022 } })],
      'lastYear: 止报年度不能早于起报年度',
    ],
    [
      'an end before a published report',
      [row('town', 'county', { expected: { firstYear: 2020, lastYear: 2023 } })],
      'lastYear: 2024 年度的报告已发布',
    ],
    [
      'a beginning after a published report',
      [row('town', 'county', { expected: { firstYear: 2022, lastYear: null } })],
      'firstYear: 已有 2021 年度的报告发布',
    ],
    [
      'no reports where one is published',
      [row('town', 'county', { expected: null })],
      'firstYear: 已有 2021 年度的报告发布',
    ],
    [
      'a year before the form',
      [row('a', 'county', { expected: { firstYear: 1999, lastYear: null } })],
      'firstYear: 起报年度不能早于',
    ],
    ['a parent of a lower level', [row('a', 'town', { level: 'county' })], 'parentCode: 上级机关的层级不能低于本机关'],
  ])('finds %s', (_what, rows, sentence) => {
    const [first] = faults(...rows)
    expect(first).toContain(sentence)
    expect(plan(...rows)[0]?.outcome).toBe('wrong')
  })

  test('finds a code that is twice in the list, at the second', () => {
    expect(faults(row('a', 'county'), row('a', 'town'))).toEqual(['', 'code: 代码在表中重复'])
    expect(faults(row('town', 'county'), row('town', 'county'))).toEqual(['', 'code: 代码在表中重复'])
  })

  test('never stores a row before the one it stands below', () => {
    const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).chain((picks) => {
      const rows = picks.map((pick, at) => row(`n${at}`, at === 0 ? null : `n${pick % at}`, { level: 'county' }))
      return fc.shuffledSubarray(rows, { minLength: rows.length })
    })
    fc.assert(
      fc.property(trees, (rows) => {
        const met = new Set<string | null>([null])
        for (const { agency } of inOrder(planImport([], rows))) {
          expect(met).toContain(agency.parentCode)
          met.add(agency.code)
        }
        expect(met.size).toBe(rows.length + 1)
      }),
    )
  })
})
