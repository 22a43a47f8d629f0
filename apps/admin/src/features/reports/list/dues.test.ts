import type { Board, ReportSummary } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { dayNow, daysLeft, duesOf, matching } from './dues.ts'

describe('dues', () => {
  it('are found by agency and year', () => {
    const cell = { year: 2025, dueOn: '2026-01-31' }
    const dues = duesOf({ rows: [{ agency: { code: 'a' }, cells: [cell] }] } as unknown as Board)
    expect(dues('a', 2025)).toBe(cell)
    expect(dues('a', 2024)).toBeUndefined()
    expect(duesOf(undefined)('a', 2025)).toBeUndefined()
  })

  it('count whole days', () => {
    expect(daysLeft('2026-01-31', '2026-01-21')).toBe(10)
    expect(daysLeft('2026-01-31', '2026-01-31')).toBe(0)
    expect(daysLeft('2026-01-31', '2026-03-01')).toBe(-29)
  })

  it('take the day in Beijing', () => {
    expect(dayNow(new Date('2026-01-31T16:30:00Z'))).toBe('2026-02-01')
  })
})

describe('matching', () => {
  it('looks in names and titles', () => {
    const reports = [
      { agencyName: '清河镇人民政府', title: '2025年年报' },
      { agencyName: '白云镇人民政府', title: '2024年年报' },
    ] as ReportSummary[]
    expect(matching(reports, ' 清河 ')).toEqual([reports[0]])
    expect(matching(reports, '2024')).toEqual([reports[1]])
    expect(matching(reports, '')).toEqual(reports)
  })
})
