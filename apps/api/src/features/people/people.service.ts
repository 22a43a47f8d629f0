import { type Person, Role, text } from '@gongkai/schema'
import { z } from 'zod'
import { type Actor, authorize, isInScope } from '../../actor.ts'
import { isUsername } from '../../auth/auth.ts'
import { hashPassword } from '../../auth/password.ts'
import type { SignedIn } from '../../auth/staff-env.ts'
import { ProblemError } from '../../http/problem.ts'
import { throwInvalid } from '../../http/valid.ts'
import type { ServiceContext } from '../../service-context.ts'
import { uuidAt } from '../../uuid.ts'
import {
  findAgency,
  findMember,
  findMemberByUsername,
  insertAccount,
  insertPerson,
  listMembers,
  type Member,
} from './people.queries.ts'

const PersonCreate = z.object({
  username: z.string().refine(isUsername),
  name: z.string().trim().min(1).max(60),
  password: z.string().min(8).max(128),
  role: Role,
  agencyCode: z.string(),
})
export type PersonCreate = z.infer<typeof PersonCreate>

export type PeopleService = ReturnType<typeof createPeopleService>

export function createPeopleService({ database, now, record }: ServiceContext) {
  /**
   * Adds a member of staff with a password to start with. Somebody who has the user name already is given back as they
   * are. Administrators, within their subtree.
   */
  async function createPerson(input: PersonCreate, actor: Actor): Promise<Person> {
    const parsed = PersonCreate.safeParse(input)
    throwInvalid(parsed)
    const username = input.username.toLowerCase()
    const agency = await findAgency(database.write, input.agencyCode)
    if (!agency) throw new ProblemError('agency-unknown', { detail: text('没有这个机关', 'There is no such agency') })
    authorize(actor, ['administrator'], agency.path)
    const known = await findMemberByUsername(database.write, username)
    if (known && !isInScope(actor, known.agencyPath)) throw new ProblemError('already-exists')
    if (known) return known.person
    const id = uuidAt(now())
    const passwordHash = await hashPassword(input.password)
    return database.write.transaction().execute(async (trx) => {
      await insertAccount(trx, { id, username, name: input.name.trim(), passwordHash, at: now() })
      await insertPerson(trx, { user_id: id, agency_id: agency.id, role: input.role, must_change_password: 0 })
      await record(trx, { actor, action: 'create', subject: `person:${id}`, detail: { role: input.role } })
      const created = await findMember(trx, id)
      if (!created) throw new ProblemError('internal')
      return created.person
    })
  }

  /** Everybody of the actor's subtree, for administrators. */
  async function listPeople(actor: Actor): Promise<Person[]> {
    authorize(actor, ['administrator'], actor.agencyPath)
    const members = await listMembers(database.read, actor.agencyPath)
    return members.map(({ person }) => person)
  }

  /** The member as they see themselves, and as the services authorise them. */
  async function findSignedIn(userId: string): Promise<SignedIn | undefined> {
    const member = await findMember(database.write, userId)
    return member && { person: member.person, actor: toActor(member) }
  }

  return { createPerson, listPeople, findMember: findSignedIn }
}

function toActor({ person, agencyPath }: Member): Actor {
  return { id: person.id, name: person.name, role: person.role, agencyPath }
}
