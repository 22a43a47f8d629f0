import { dueDateOf } from '@gongkai/domain'
import { describe, expect, test } from 'vitest'

describe('art. 49', () => {
  test.each(['national', 'province', 'prefecture', 'county'] as const)(
    'a department at level %s: 31 January',
    (level) => {
      expect(dueDateOf(2023, { level, kind: 'department' })).toMatchObject({
        rule: 'DUE-DEPARTMENT',
        date: '2024-01-31',
      })
    },
  )

  test.each(['province', 'prefecture', 'county'] as const)('a government at level %s: 31 March', (level) => {
    expect(dueDateOf(2023, { level, kind: 'government' })).toMatchObject({ rule: 'DUE-GOVERNMENT', date: '2024-03-31' })
  })

  test.each([
    ['township', 'government'],
    ['township', 'department'],
    ['township', 'subdistrict'],
    ['county', 'subdistrict'],
    ['national', 'government'],
  ] as const)('names no date for %s %s', (level, kind) => {
    expect(dueDateOf(2023, { level, kind })).toMatchObject({ rule: null, date: null })
  })

  test('townships follow the local notice', () => {
    expect(dueDateOf(2023, { level: 'township', kind: 'government' }).basis.zh).toContain('当地通知')
  })
})
