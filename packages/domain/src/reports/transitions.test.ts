import { reportStates, roles } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { allowedActions, transition } from './transitions.ts'

describe('a report', () => {
  test('goes from draft to published', () => {
    expect(transition('draft', 'submit')).toBe('submitted')
    expect(transition('submitted', 'approve')).toBe('approved')
    expect(transition('approved', 'publish')).toBe('published')
  })

  test('comes back to its clerk and goes again', () => {
    expect(transition('submitted', 'return')).toBe('returned')
    expect(transition('approved', 'return')).toBe('returned')
    expect(transition('returned', 'save')).toBe('returned')
    expect(transition('returned', 'submit')).toBe('submitted')
  })

  test('is corrected in a new draft, also after withdrawal', () => {
    expect(transition('published', 'withdraw')).toBe('withdrawn')
    expect(transition('published', 'correct')).toBe('draft')
    expect(transition('withdrawn', 'correct')).toBe('draft')
  })

  test('comes back from withdrawal as it was', () => {
    expect(transition('withdrawn', 'restore')).toBe('published')
    expect(transition('published', 'restore')).toBeUndefined()
  })

  test.each(['submitted', 'approved', 'published', 'withdrawn'] as const)('is not edited while %s', (state) => {
    expect(transition(state, 'save')).toBeUndefined()
    expect(transition(state, 'submit')).toBeUndefined()
  })

  test('skips no step', () => {
    expect(transition('draft', 'approve')).toBeUndefined()
    expect(transition('draft', 'publish')).toBeUndefined()
    expect(transition('submitted', 'publish')).toBeUndefined()
    expect(transition('withdrawn', 'publish')).toBeUndefined()
  })
})

describe('who may do what', () => {
  const table = (role: (typeof roles)[number], ownWork = false) =>
    Object.fromEntries(reportStates.map((state) => [state, allowedActions({ state, role, ownWork })]))

  test('clerk', () => {
    expect(table('clerk')).toEqual({
      draft: ['save', 'submit'],
      submitted: [],
      returned: ['save', 'submit'],
      approved: [],
      published: [],
      withdrawn: [],
    })
  })

  test('reviewer', () => {
    expect(table('reviewer')).toMatchObject({ draft: [], submitted: ['return', 'approve'], approved: ['return'] })
    expect(table('reviewer')).toMatchObject({ published: [], withdrawn: [] })
  })

  test('approver', () => {
    expect(table('approver')).toEqual({
      draft: [],
      submitted: ['return', 'approve'],
      returned: [],
      approved: ['return', 'publish'],
      published: ['correct', 'withdraw'],
      withdrawn: ['correct', 'restore'],
    })
  })

  test('administrator', () => {
    expect(table('administrator')).toMatchObject({
      draft: ['save', 'submit'],
      submitted: ['return', 'approve'],
      approved: ['return', 'publish'],
      published: ['correct', 'withdraw'],
      withdrawn: ['correct', 'restore'],
    })
  })

  test.each(roles)('%s never approves their own work', (role) => {
    for (const actions of Object.values(table(role, true))) expect(actions).not.toContain('approve')
  })

  test('own work can still be returned and published', () => {
    expect(table('administrator', true)).toMatchObject({ submitted: ['return'], approved: ['return', 'publish'] })
  })
})
