import { cellMapOf, type ReportContent, type StaffReport } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { createChecks } from './run-checks.ts'

const total = 'applications.newlyReceived.total'
const sentence = '本年度主动公开政府信息工作平稳推进，各项制度得到落实。'
const report = {
  summary: { year: 2024 },
  agency: { level: 'township', kind: 'government' },
  previous: { year: 2023, edition: '2021', cells: {}, chapters: { overview: sentence, problems: '' } },
} as unknown as StaffReport
const content = (overview: string): ReportContent => ({
  title: '示例镇2024年年报',
  edition: '2021',
  coverage: 'unit',
  period: { from: '2024-01-01', to: '2024-12-31' },
  cells: Object.fromEntries([...cellMapOf('2021').keys()].map((id) => [id, 0])),
  notes: {},
  chapters: { overview },
  printedForm: { labels: [], chapters: [] },
  origin: { kind: 'entered', by: 'li', at: '2025-01-01T00:00:00Z' },
  sourceAddress: null,
})

describe('createChecks', () => {
  it('tells findings only when they change, and always what it looked at', () => {
    const check = createChecks(report)
    const first = check(content('甲'))
    expect(first.findings?.length).toBeGreaterThan(0)
    expect(check(content('甲')).findings).toBeUndefined()
    expect(check({ ...content('甲'), cells: { ...content('甲').cells, [total]: 4 } }).findings).toBeDefined()
    expect(first.chapters).toEqual({ overview: '甲' })
  })

  it('measures how much of a chapter stood in last year’s, numbers aside', () => {
    const check = createChecks(report)
    expect(check(content(`${sentence}{{${total}=0}}`)).overlaps).toEqual({ overview: 1 })
    expect(check(content('全新的一段文字，与去年没有任何相同的地方。')).overlaps).toEqual({ overview: 0 })
  })
})
