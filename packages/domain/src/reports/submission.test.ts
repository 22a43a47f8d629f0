import type { Finding, Origin } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { blockingFindings, blockingTokens, isExplainable } from './submission.ts'

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
const carry: Finding = { ...broken, key: 'X-CARRY:total', rule: 'X-CARRY', severity: 'should' }
const missing: Finding = { ...broken, key: 'G-MISSING:units', rule: 'G-MISSING' }
const entered: Origin = { kind: 'entered', by: 'zhang', at: '2024-01-10T00:00:00Z' }
const imported: Origin = { kind: 'imported', document: 'report.pdf', hash: '0'.repeat(64) }
const why = '原件如此'

describe('within a report', () => {
  test('a failing rule that must hold blocks, one that should does not', () => {
    expect(blockingFindings([broken, { ...broken, severity: 'should' }], entered)).toEqual([broken])
  })

  test('an explanation does not excuse one’s own figures', () => {
    expect(blockingFindings([broken], entered, { [broken.key]: why })).toEqual([broken])
  })

  test('a transcribed publication needs an explanation for each failure', () => {
    expect(blockingFindings([broken], imported)).toEqual([broken])
    expect(blockingFindings([broken], imported, { 'T4-SUM:litigationDirect': why })).toEqual([broken])
    expect(blockingFindings([broken], imported, { [broken.key]: why })).toEqual([])
  })

  test('what should hold can be explained nowhere: it does not block', () => {
    expect(isExplainable({ ...broken, severity: 'should' }, imported)).toBe(false)
  })
})

describe.each([
  ['from year to year', carry],
  ['summing up', missing],
])('%s', (_, finding) => {
  test('what must or should hold blocks until it is explained', () => {
    for (const severity of ['must', 'should'] as const) {
      const failing = { ...finding, severity }
      expect(blockingFindings([failing], entered)).toEqual([failing])
      expect(blockingFindings([failing], entered, { [finding.key]: why })).toEqual([])
    }
  })

  test('a hint never blocks', () => {
    expect(blockingFindings([{ ...finding, severity: 'hint' }], entered)).toEqual([])
  })
})

test.each(['pass', 'uncertain', 'notAssessable'] as const)('what is %s never blocks', (outcome) => {
  expect(
    blockingFindings(
      [broken, carry, missing].map((finding) => ({ ...finding, outcome })),
      entered,
    ),
  ).toEqual([])
})

describe('number tokens', () => {
  const cells = { 'applications.newlyReceived.total': 12, 'applications.carriedIn.total': null }

  test('of the numbers that the writer saw do not block', () => {
    const overview = '收到{{applications.newlyReceived.total=12}}件，即{{applications.newlyReceived.total}}件。'
    expect(blockingTokens({ overview }, cells)).toEqual([])
  })

  test('of another number, a blank cell or no cell at all do', () => {
    const overview = '收到{{applications.newlyReceived.total=11}}件。'
    const problems = '结转{{applications.carriedIn.total}}件，{{no.such.cell}}件。'
    expect(
      blockingTokens({ overview, problems }, cells).map(({ chapter, token, now }) => [chapter, token.cell, now]),
    ).toEqual([
      ['overview', 'applications.newlyReceived.total', '12'],
      ['problems', 'applications.carriedIn.total', null],
      ['problems', 'no.such.cell', null],
    ])
  })
})
