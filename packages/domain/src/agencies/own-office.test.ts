import type { AgencyKind } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { ownOfficeFault } from './own-office.ts'

const office = (code: string, ownOffice = true, kind: AgencyKind = 'department') => ({
  code,
  kind,
  ownOffice,
  parentCode: 'county',
})
const government = { kind: 'government' } as const

describe('a government’s own office', () => {
  test('is a department directly below it', () => {
    expect(ownOfficeFault(office('a'), government, [office('a'), office('b', false)])).toBeUndefined()
  })

  test('is nothing anybody has to be', () => {
    expect(ownOfficeFault(office('a', false, 'subdistrict'), undefined, [office('b')])).toBeUndefined()
  })

  test.each([
    ['another kind of agency', office('a', true, 'subdistrict'), government, '类别须为“部门”'],
    ['a unit of a department', office('a'), { kind: 'department' as const }, '上级须为一级人民政府'],
    ['an agency without a parent', office('a'), undefined, '上级须为一级人民政府'],
    ['a second one', office('a'), government, '只能有一个本级机关，现为 b'],
  ])('is not %s', (_what, agency, parent, sentence) => {
    expect(ownOfficeFault(agency, parent, [office('b')])?.zh).toContain(sentence)
  })
})
