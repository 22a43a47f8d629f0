import type { Sum } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { stepStates, sumSteps } from './sum-steps.ts'

const included = [{ inclusion: 'included' }, { inclusion: 'included' }] as Sum['units']
const withMissing = [{ inclusion: 'included' }, { inclusion: 'missing' }] as Sum['units']
const report = (state: string, frozenAt: string | null = '2026-02-01T00:00:00Z') =>
  ({ state, frozenAt }) as NonNullable<Sum['report']>
const inOrder = (units: Sum['units'], of: Sum['report']) => {
  const states = stepStates({ units, report: of })
  return sumSteps.map((step) => states[step])
}

describe('steps of a sum', () => {
  it('begin with getting the reports in', () => {
    expect(inOrder(withMissing, null)).toEqual(['current', 'todo', 'todo', 'todo', 'todo', 'todo'])
    expect(inOrder([], null)[0]).toBe('current')
    expect(inOrder(included, null)).toEqual(['done', 'current', 'todo', 'todo', 'todo', 'todo'])
  })

  it('do not take a draft that nobody froze for a sum', () => {
    expect(inOrder(included, report('submitted', null))[1]).toBe('current')
  })

  it('say that a sum was frozen without a unit', () => {
    expect(inOrder(withMissing, report('draft'))).toEqual(['skipped', 'done', 'current', 'todo', 'todo', 'todo'])
  })

  it('go on as the report does', () => {
    expect(inOrder(included, report('submitted'))).toEqual(['done', 'done', 'done', 'done', 'current', 'todo'])
    expect(inOrder(included, report('approved'))).toEqual(['done', 'done', 'done', 'done', 'done', 'current'])
    expect(inOrder(included, report('published'))).toEqual(sumSteps.map(() => 'done'))
    expect(inOrder(included, report('returned'))[2]).toBe('current')
  })
})
