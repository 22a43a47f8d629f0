import type { Role, StaffMember } from '@gongkai/schema'

export const personStates = ['active', 'disabled', 'locked', 'noFactor', 'firstPassword'] as const
export type PersonState = (typeof personStates)[number]

export interface PeopleFilter {
  readonly search: string
  readonly role: Role | ''
  readonly state: PersonState | ''
}

/** Everything worth a tag: whether they may sign in, and what of their account is weak. */
export function statesOf({ disabledAt, lockedUntil, twoFactor, mustChangePassword }: StaffMember): PersonState[] {
  if (disabledAt !== null) return ['disabled']
  return [
    lockedUntil === null ? 'active' : 'locked',
    ...(mustChangePassword ? (['firstPassword'] as const) : []),
    ...(twoFactor ? [] : (['noFactor'] as const)),
  ]
}

export function filterPeople(people: readonly StaffMember[], { search, role, state }: PeopleFilter): StaffMember[] {
  const wanted = search.trim().toLowerCase()
  return people.filter(
    (person) =>
      (role === '' || person.role === role) &&
      (state === '' || statesOf(person).includes(state)) &&
      [person.name, person.username, person.agencyName].some((text) => text.toLowerCase().includes(wanted)),
  )
}
