import type { Finding } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { publishedReport } from '../../testing/published-report.ts'
import { footnotesOf, printedDiffers } from './footnotes.ts'

function finding(key: string, cells: string[], over: Partial<Finding> = {}): Finding {
  const message = { zh: key, en: key }
  return {
    key,
    rule: 'T4-SUM',
    severity: 'must',
    outcome: 'fail',
    cells,
    left: 1,
    right: 2,
    difference: -1,
    message,
    ...over,
  }
}

describe('footnotesOf', () => {
  test('numbers remarks and failures in the order of the form, general ones last', () => {
    const report = publishedReport({
      notes: {
        'proactive.penalties.decisions': { remark: '含简易程序' },
        'applications.otherHandling.total': { remark: '含撤回' },
      },
      findings: [
        finding('general', []),
        finding('sum', ['proceedings.reconsideration.upheld', 'proceedings.reconsideration.total']),
        finding('fine', ['proceedings.reconsideration.total'], { outcome: 'pass' }),
        finding('open', ['proceedings.reconsideration.total'], { outcome: 'notAssessable' }),
      ],
      explanations: { sum: '原报告如此。' },
    })
    expect(footnotesOf(report).map(({ number, table, cell }) => [number, table, cell])).toEqual([
      [1, 'proactive', 'proactive.penalties.decisions'],
      [2, 'applications', 'applications.otherHandling.total'],
      [3, 'proceedings', 'proceedings.reconsideration.total'],
      [4, undefined, undefined],
    ])
    expect(footnotesOf(report)[2]).toMatchObject({ explanation: '原报告如此。' })
  })

  test('a failure stands at the total it questions, else at the last cell', () => {
    const report = publishedReport({
      findings: [finding('stock', ['proactive.regulations.issued', 'proactive.regulations.inForce'])],
    })
    expect(footnotesOf(report)[0]?.cell).toBe('proactive.regulations.inForce')
  })
})

test.each([
  ['proactive.fees.amountWanYuan', '2,192.63 万元', 2_192_630_000, false],
  ['proactive.fees.amountWanYuan', '592 37.2', 1, true],
  ['proactive.penalties.decisions', '１２件', 12, false],
  ['proactive.penalties.decisions', '22（其中修订 16 件）', 22, true],
  ['proactive.penalties.decisions', '/', '/', false],
  ['proactive.penalties.decisions', '　', null, false],
  ['proactive.penalties.decisions', '无', null, true],
] as const)('%s printed as “%s”', (cell, printed, value, differs) => {
  expect(printedDiffers(cell, { printed }, value)).toBe(differs)
})
