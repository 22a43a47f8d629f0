import type { Finding, ReportContent } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { demandsOf, isExplained } from './demands.ts'

const finding = (rule: string, severity: Finding['severity']): Finding => ({
  key: `${rule}:x`,
  rule,
  severity,
  outcome: 'fail',
  cells: [],
  left: 1,
  right: 2,
  difference: -1,
  message: { zh: rule, en: rule },
})
const entered: ReportContent['origin'] = { kind: 'entered', by: 'clerk', at: '2025-01-01T00:00:00Z' }
const imported: ReportContent['origin'] = { kind: 'imported', document: 'a.txt', hash: '0'.repeat(64) }
const keys = (findings: readonly Finding[]) => findings.map(({ key }) => key)

describe('demandsOf', () => {
  const within = finding('T3-BALANCE', 'must')
  const hint = finding('X-ALLZERO', 'hint')

  it('has a sum corrected that a clerk entered, and explained where it is transcribed', () => {
    expect(keys(demandsOf([within, hint], entered).toCorrect)).toEqual(['T3-BALANCE:x'])
    expect(keys(demandsOf([within, hint], imported).toCorrect)).toEqual([])
    expect(keys(demandsOf([within, hint], imported).toExplain)).toEqual(['T3-BALANCE:x'])
  })

  it('asks nothing about hints', () => {
    expect(demandsOf([hint], entered)).toEqual({ toCorrect: [], toExplain: [] })
  })
})

describe('isExplained', () => {
  it('wants words', () => {
    expect(isExplained({ a: '  ' }, 'a')).toBe(false)
    expect(isExplained({}, 'a')).toBe(false)
    expect(isExplained({ a: '原文如此' }, 'a')).toBe(true)
  })
})
