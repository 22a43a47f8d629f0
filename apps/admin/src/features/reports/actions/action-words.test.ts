import type { StaffReport } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { actionKey, isKeptByOwnWork } from './action-words.ts'

const report = (state: StaffReport['summary']['state'], actions: StaffReport['actions']) =>
  ({ summary: { state }, actions }) as StaffReport

describe('isKeptByOwnWork', () => {
  it('is so when the role could approve and the person may not', () => {
    expect(isKeptByOwnWork(report('submitted', ['return']), 'reviewer')).toBe(true)
    expect(isKeptByOwnWork(report('submitted', ['return', 'approve']), 'reviewer')).toBe(false)
    expect(isKeptByOwnWork(report('submitted', []), 'clerk')).toBe(false)
    expect(isKeptByOwnWork(report('published', ['correct']), 'approver')).toBe(false)
  })
})

describe('actionKey', () => {
  it('knows an act with and without its subject', () => {
    expect(actionKey('report.submit')).toBe('reports.actions.submit')
    expect(actionKey('restore')).toBe('reports.actions.restore')
    expect(actionKey('unheard')).toBeUndefined()
  })
})
