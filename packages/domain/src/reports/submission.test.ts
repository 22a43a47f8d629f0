import type { Finding, Origin } from '@gongkai/schema'
import { expect, test } from 'vitest'
import { blockingFindings } from './submission.ts'

const broken: Finding = {
  key: 'T4-SUM:reconsideration',
  rule: 'T4-SUM',
  severity: 'must',
  outcome: 'fail',
  cells: [],
  left: 0,
  right: 11,
  difference: -11,
  message: { zh: '不符。', en: 'Failed.' },
}
const others: Finding[] = [
  { ...broken, key: 'X-CARRY:total', severity: 'should' },
  { ...broken, key: 'T4-SUM:litigationDirect', outcome: 'uncertain' },
  { ...broken, key: 'T3-BALANCE:total', outcome: 'notAssessable' },
]
const entered: Origin = { kind: 'entered', by: 'zhang', at: '2024-01-10T00:00:00Z' }
const imported: Origin = { kind: 'imported', document: 'report.pdf', hash: '0'.repeat(64) }
const explained = { 'T4-SUM:reconsideration': '原件如此' }

test('only a failing rule that must hold blocks', () => {
  expect(blockingFindings([broken, ...others], entered)).toEqual([broken])
  expect(blockingFindings(others, entered)).toEqual([])
})

test('an explanation does not excuse one’s own figures', () => {
  expect(blockingFindings([broken], entered, explained)).toEqual([broken])
})

test('a transcribed publication needs an explanation for each failure', () => {
  expect(blockingFindings([broken], imported)).toEqual([broken])
  expect(blockingFindings([broken], imported, { 'T4-SUM:litigationDirect': '原件如此' })).toEqual([broken])
  expect(blockingFindings([broken], imported, explained)).toEqual([])
})
