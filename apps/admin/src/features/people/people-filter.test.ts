import type { StaffMember } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { filterPeople, statesOf, type PeopleFilter } from './people-filter.ts'

const person = (over: Partial<StaffMember> = {}): StaffMember => ({
  id: 'a',
  username: 'wang.wu',
  name: '王五',
  role: 'clerk',
  agencyCode: 't1',
  agencyName: '白云镇人民政府',
  mustChangePassword: false,
  twoFactor: true,
  email: null,
  disabledAt: null,
  lockedUntil: null,
  lastSignInAt: null,
  ...over,
})
const at = '2026-01-01T00:00:00.000Z'

describe('statesOf', () => {
  it.each([
    [{}, ['active']],
    [{ twoFactor: false }, ['active', 'noFactor']],
    [{ lockedUntil: at, mustChangePassword: true }, ['locked', 'firstPassword']],
    [{ disabledAt: at, lockedUntil: at, twoFactor: false }, ['disabled']],
  ])('of %j', (over, states) => expect(statesOf(person(over))).toEqual(states))
})

describe('filterPeople', () => {
  const people = [person(), person({ id: 'b', username: 'Li', name: '李四', role: 'reviewer', disabledAt: at })]
  const ids = (filter: Partial<PeopleFilter>) =>
    filterPeople(people, { search: '', role: '', state: '', ...filter }).map(({ id }) => id)

  it.each([
    [{}, ['a', 'b']],
    [{ search: ' 白云 ' }, ['a', 'b']],
    [{ search: 'WANG' }, ['a']],
    [{ role: 'reviewer' }, ['b']],
    [{ state: 'disabled' }, ['b']],
    [{ role: 'clerk', state: 'disabled' }, []],
  ] as const)('%j', (filter, wanted) => expect(ids(filter)).toEqual(wanted))
})
