import { describe, expect, it } from 'vitest'
import { isName, namesOf } from './names.ts'

describe('the names of a slice', () => {
  it.each(['charts', 'work-plans', 'iso-8601'])('may come from %s', (name) => {
    expect(isName(name)).toBe(true)
  })

  it.each(['', 'Charts', 'work_plans', '-plans', 'plans-', '../escape', '8601', 'a b', '公开'])(
    'never from “%s”',
    (name) => {
      expect(isName(name)).toBe(false)
    },
  )

  it('say one noun in the way of every layer', () => {
    expect(namesOf('work-plans')).toEqual({
      __name__: 'work-plans',
      __nouns__: 'workPlans',
      __Nouns__: 'WorkPlans',
      __noun__: 'workPlan',
      __Noun__: 'WorkPlan',
      __table__: 'work_plan',
    })
  })

  it.each([
    ['supervisions', 'supervision'],
    ['entries', 'entry'],
    ['progress', 'progress'],
  ])('take the singular of %s for %s', (plural, singular) => {
    expect(namesOf(plural)['__noun__']).toBe(singular)
  })
})
