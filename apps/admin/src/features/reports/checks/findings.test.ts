import type { Finding, Verdict } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { groupFindings, isDealtWith, listFailing, showSide } from './findings.ts'

const finding = (key: string, severity: Finding['severity'], outcome: Finding['outcome']): Finding => ({
  key,
  rule: key,
  severity,
  outcome,
  cells: [],
  left: null,
  right: null,
  difference: null,
  message: { zh: key, en: key },
})

const all = [
  finding('A', 'hint', 'fail'),
  finding('B', 'must', 'fail'),
  finding('C', 'must', 'pass'),
  finding('D', 'must', 'notAssessable'),
  finding('E', 'should', 'uncertain'),
]

describe('findings', () => {
  it('never counts what could not be assessed as failed or passed', () => {
    const groups = groupFindings(all)
    expect(groups.notAssessable.map(({ key }) => key)).toEqual(['D'])
    expect(groups.uncertain.map(({ key }) => key)).toEqual(['E'])
    expect(groups.must.map(({ key }) => key)).toEqual(['B'])
  })

  it('lists the gravest first', () => {
    expect(listFailing(all).map(({ key }) => key)).toEqual(['B', 'A'])
  })

  it('are dealt with when they are explained or judged on the figures of now', () => {
    const [open] = all
    const verdict = (stale: boolean) => ({ key: 'A', stale }) as Verdict
    expect(isDealtWith(open!, [], () => false)).toBe(false)
    expect(isDealtWith(open!, [verdict(true)], () => false)).toBe(false)
    expect(isDealtWith(open!, [verdict(false)], () => false)).toBe(true)
    expect(isDealtWith(open!, [], (key) => key === 'A')).toBe(true)
  })

  it('shows money in 万元 and counts as they are', () => {
    expect(showSide(2_192_630_000, ['proactive.fees.amountWanYuan'])).toBe('2192.63')
    expect(showSide(12, ['applications.granted.total'])).toBe('12')
    expect(showSide(null, [])).toBe('')
  })
})
