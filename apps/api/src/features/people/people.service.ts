import type { PersonView, SignIn, SignInOutcome, SignInPage, StaffMember } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { listSignIns, listSignInsOf } from '../../auth/sign-in-log.queries.ts'
import type { StaffAccount } from '../../auth/staff-env.ts'
import { addPeople } from './add-people.ts'
import { administerPeople } from './administer-people.ts'
import { getMemberInScope, type PeopleContext, toStaffMembers } from './people-context.ts'
import { findMember, findMemberByUsername, listMembers, listViews, type Member } from './people.queries.ts'
import { readSignInCursor, toSignInCursor } from './sign-in-cursor.ts'

export interface SignInQuery {
  readonly outcome?: SignInOutcome | undefined
  readonly cursor?: string | undefined
}

const pageSize = 50
const shownOfPerson = 100

export type PeopleService = ReturnType<typeof createPeopleService>

/** Members of staff, for the administrators of their agency or one above. */
export function createPeopleService(context: PeopleContext) {
  const { database } = context

  /** Everybody of the actor's subtree. */
  async function listPeople(actor: Actor): Promise<StaffMember[]> {
    authorize(actor, ['administrator'], actor.agencyPath)
    return toStaffMembers(context, await listMembers(database.read, actor.agencyPath))
  }

  async function getPerson(id: string, actor: Actor): Promise<StaffMember> {
    const [shown] = await toStaffMembers(context, [await getMemberInScope(database.read, id, actor)])
    if (!shown) throw new Error('A member is shown')
    return shown
  }

  /** The login log of the subtree, the newest first; names that nobody has are for the agencies above all others. */
  async function listSubtreeSignIns({ outcome, cursor }: SignInQuery, actor: Actor): Promise<SignInPage> {
    authorize(actor, ['administrator'], actor.agencyPath)
    const everybody = actor.agencyPath.split('/').length <= 3
    const after = cursor === undefined ? undefined : readSignInCursor(cursor)
    const lines = await listSignIns(
      database.read,
      { path: actor.agencyPath, everybody },
      { outcome, after },
      pageSize + 1,
    )
    const items = lines.slice(0, pageSize)
    const last = items.at(-1)
    return { items, next: lines.length > pageSize && last ? toSignInCursor(last) : null }
  }

  async function listPersonSignIns(id: string, actor: Actor): Promise<SignIn[]> {
    await getMemberInScope(database.read, id, actor)
    return listSignInsOf(database.read, id, shownOfPerson)
  }

  /** Which reports they looked at, by day. */
  async function listPersonViews(id: string, actor: Actor): Promise<PersonView[]> {
    await getMemberInScope(database.read, id, actor)
    return listViews(database.read, id, shownOfPerson)
  }

  async function findAccount(userId: string): Promise<StaffAccount | undefined> {
    const member = await findMember(database.write, userId)
    return member && toAccount(member)
  }

  async function findAccountByUsername(username: string): Promise<StaffAccount | undefined> {
    const member = await findMemberByUsername(database.write, username)
    return member && toAccount(member)
  }

  return {
    ...addPeople(context),
    ...administerPeople(context),
    listPeople,
    getPerson,
    listSubtreeSignIns,
    listPersonSignIns,
    listPersonViews,
    findAccount,
    findAccountByUsername,
  }
}

function toAccount({ person, disabledAt, agencyPath }: Member): StaffAccount {
  const { id, name, role } = person
  return { person, actor: { id, name, role, agencyPath }, disabled: disabledAt !== null }
}
