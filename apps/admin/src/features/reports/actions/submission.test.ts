import { cellMapOf, type Finding, type ReportContent } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { finishedExplanations, submissionOf } from './submission.ts'

const total = 'applications.newlyReceived.total'
const content = (over: Partial<ReportContent>): ReportContent => ({
  title: '示例镇2024年年报',
  edition: '2021',
  coverage: 'unit',
  period: { from: '2024-01-01', to: '2024-12-31' },
  cells: {},
  notes: {},
  chapters: {},
  printedForm: { labels: [], chapters: [] },
  origin: { kind: 'entered', by: 'clerk', at: '2025-01-01T00:00:00Z' },
  sourceAddress: null,
  ...over,
})
const finding = (key: string, severity: Finding['severity'], outcome: Finding['outcome'] = 'fail') =>
  ({ key, rule: 'T3-BALANCE', severity, outcome, cells: [] }) as unknown as Finding

describe('submissionOf', () => {
  it('counts blanks, which are no zeros', () => {
    const blanks = submissionOf(content({ cells: { [total]: 0 } }), []).blanks
    expect(blanks).toBe(cellMapOf('2021').size - 1)
  })

  it('finds numbers in prose that are bound to nothing, or to a figure that changed', () => {
    const chapters = { overview: `收到{{${total}=473}}件`, other: '另有{{applications.lost}}件' }
    expect(submissionOf(content({ chapters, cells: { [total]: 512 } }), []).looseNumbers).toEqual([
      { chapter: 'overview', cell: total, now: '512' },
      { chapter: 'other', cell: 'applications.lost' },
    ])
  })

  it('leaves to look at what fails and does not block', () => {
    const { toCorrect, toLookAt } = submissionOf(content({}), [finding('a', 'must'), finding('b', 'hint')])
    expect(toCorrect.map(({ key }) => key)).toEqual(['a'])
    expect(toLookAt.map(({ key }) => key)).toEqual(['b'])
  })
})

describe('finishedExplanations', () => {
  it('are of what fails, and written', () => {
    const findings = [finding('a', 'must'), finding('b', 'must'), finding('c', 'must', 'pass')]
    expect(finishedExplanations(findings, { a: ' 原文如此 ', b: ' ', c: '过时', d: '不在' })).toEqual({ a: '原文如此' })
  })
})
