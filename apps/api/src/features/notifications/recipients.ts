import type { Role } from '@gongkai/schema'
import type { Recipient } from './recipients.queries.ts'

/** Whom a report's news are for. */
export type Audience = 'fillers' | 'reviewers' | 'approvers'

/**
 * Who is told. Fillers: those who entered something, and the agency's clerks. Reviewers and approvers: those of the
 * nearest agency upwards that has one, or else its administrators. Never the one who did it.
 *
 * @param people everybody of the agency and those above it, and those who entered something
 */
export function chooseRecipients(
  people: readonly Recipient[],
  { to, path, enteredBy, actorId }: { to: Audience; path: string; enteredBy: readonly string[]; actorId: string },
): Recipient[] {
  const others = people.filter(({ id }) => id !== actorId)
  if (to === 'fillers')
    return others.filter((one) => enteredBy.includes(one.id) || (one.role === 'clerk' && one.path === path))
  const upwards = others.filter((one) => path.startsWith(one.path))
  const nearest = nearestWith(upwards, to === 'reviewers' ? 'reviewer' : 'approver')
  return nearest.length > 0 ? nearest : nearestWith(upwards, 'administrator')
}

function nearestWith(people: readonly Recipient[], role: Role): Recipient[] {
  const having = people.filter((one) => one.role === role)
  const deepest = Math.max(...having.map(({ path }) => path.length))
  return having.filter(({ path }) => path.length === deepest)
}
