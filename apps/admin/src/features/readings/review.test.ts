import type { Finding, ReadCell, Reading } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { applyDecisions, decide, filterRows, listFaulty, listOpen, readText, toReviewRows } from './review.ts'

const sure = 'applications.granted.naturalPerson'
const unsure = 'applications.granted.total'
const money = 'proactive.fees.amountWanYuan'
const cells: Record<string, ReadCell> = {
  [sure]: { value: 1, printed: '1', certainty: 'sure' },
  [unsure]: { value: 10, printed: '1 0', certainty: 'unsure', reason: { zh: '数字断开', en: 'split' } },
  [money]: { value: 2192.63, printed: '2192.63万元', certainty: 'unsure' },
}
const contradiction: Finding = {
  key: 'T3-ROW-SUM:granted',
  rule: 'T3-ROW-SUM',
  severity: 'must',
  outcome: 'fail',
  cells: [sure, unsure],
  left: 10,
  right: 1,
  difference: 9,
  message: { zh: '不符', en: 'differs' },
}
const reading: Reading = {
  agency: { name: '示例镇', level: 'township' },
  title: null,
  year: 2023,
  period: { from: null, to: null },
  edition: '2021',
  cells,
  chapters: {},
  printedForm: { labels: [], chapters: [] },
  findings: [contradiction],
  warnings: [],
}
const rows = toReviewRows(reading)
const rowOf = (id: string) => rows.find((row) => row.cell.id === id)!

describe('review', () => {
  it('shows every cell of the form, found or not', () => {
    expect(rows).toHaveLength(200)
    expect(filterRows(rows, 'missing')).toHaveLength(197)
  })

  it('puts unsure cells and those of a failed sum before a person', () => {
    expect(
      filterRows(rows, 'doubtful')
        .map(({ cell }) => cell.id)
        .toSorted(),
    ).toEqual([money, sure, unsure].toSorted())
  })

  it('shows money in 万元 as it was read', () => {
    expect(readText(rowOf(money))).toBe('2192.63')
  })

  it('leaves an unsure cell open until it was confirmed or corrected', () => {
    expect(listOpen(rows, new Map())).toHaveLength(2)
    const decisions = new Map([
      [unsure, decide(rowOf(unsure), '1')],
      [money, decide(rowOf(money), readText(rowOf(money)))],
    ])
    expect(listOpen(rows, decisions)).toHaveLength(0)
  })

  it('makes a decided cell sure and keeps what was printed', () => {
    const decisions = new Map([
      [unsure, decide(rowOf(unsure), '1')],
      [money, decide(rowOf(money), '2192.64')],
      ['applications.carriedIn.total', decide(rowOf('applications.carriedIn.total'), '/')],
    ])
    const applied = applyDecisions(reading, decisions).cells
    expect(applied[unsure]).toEqual({ value: 1, printed: '1 0', certainty: 'sure' })
    expect(applied[money]?.value).toBe(2192.64)
    expect(applied['applications.carriedIn.total']).toEqual({ value: '/', certainty: 'sure' })
    expect(applied[sure]).toBe(cells[sure])
  })

  it('never takes text that is no number', () => {
    const decisions = new Map([[unsure, decide(rowOf(unsure), '十')]])
    expect(listFaulty(decisions)).toEqual([unsure])
    expect(applyDecisions(reading, decisions).cells[unsure]).toBe(cells[unsure])
  })
})
