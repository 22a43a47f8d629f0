import type { Connection } from '@gongkai/database'
import type { StaffMember } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { type Attempts, lockout } from '../../auth/attempts.queries.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'
import { findMemberInFull, type Member } from './people.queries.ts'

export type PeopleContext = ServiceContext & { readonly attempts: Attempts }

/** Somebody within the actor's subtree; throws `person-unknown` and `forbidden`. */
export async function getMemberInScope(db: Connection, id: string, actor: Actor): Promise<Member> {
  const member = await findMemberInFull(db, id)
  if (!member) throw new ProblemError('person-unknown')
  authorize(actor, ['administrator'], member.agencyPath)
  return member
}

/** Members as administrators see them; who is locked out is one question for all. */
export async function toStaffMembers({ attempts }: PeopleContext, members: readonly Member[]): Promise<StaffMember[]> {
  const locked = await attempts.listWaiting(
    'name',
    members.map(({ person }) => person.username),
    lockout,
  )
  return members.map(({ person, email, disabledAt, lastSignInAt }) => ({
    ...person,
    email,
    disabledAt,
    lastSignInAt,
    lockedUntil: locked.get(person.username)?.toISOString() ?? null,
  }))
}

export async function getStaffMember(context: PeopleContext, db: Connection, id: string): Promise<StaffMember> {
  const member = await findMemberInFull(db, id)
  const [shown] = member ? await toStaffMembers(context, [member]) : []
  if (!shown) throw new ProblemError('person-unknown')
  return shown
}
