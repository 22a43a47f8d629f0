import { type PasswordGiven, type Person, PersonCreate, text } from '@gongkai/schema'
import type { z } from 'zod'
import { type Actor, authorize, isInScope } from '../../actor.ts'
import { isUsername } from '../../auth/auth.ts'
import { givenPassword } from '../../auth/given-secrets.ts'
import { checkPassword } from '../../auth/password-policy.ts'
import { hashPassword } from '../../auth/password.ts'
import { ProblemError } from '../../http/problem.ts'
import { throwInvalid } from '../../http/valid.ts'
import { uuidAt } from '../../uuid.ts'
import { getStaffMember, type PeopleContext } from './people-context.ts'
import { findAgency, findMemberByUsername, insertAccount, insertPerson, type Member } from './people.queries.ts'

type NewPerson = z.output<typeof PersonCreate>

export function addPeople(context: PeopleContext) {
  const { database, now, record } = context

  /**
   * Adds a member of staff with a password that the person need not change, for installations with invented people.
   * Somebody who has the user name already is given back as they are. Administrators, within their subtree.
   */
  async function createPerson({ password, ...input }: PersonCreate & { password: string }, actor: Actor) {
    const { person, agencyId } = await prepare(input, actor)
    checkPassword(password, person, 'password')
    const known = await findMemberByUsername(database.write, person.username)
    if (known && !isInScope(actor, known.agencyPath)) throw new ProblemError('already-exists')
    if (known) return known.person
    return insert(person, { agencyId, password, given: false }, actor)
  }

  /** Adds a member of staff; the password is made here and must be changed at the first sign-in. */
  async function addPerson(input: PersonCreate, actor: Actor): Promise<PasswordGiven> {
    const { person, agencyId } = await prepare(input, actor)
    if (await findMemberByUsername(database.write, person.username)) {
      const message = text('这个用户名已被使用', 'This user name is taken')
      throw new ProblemError('already-exists', { fields: [{ path: 'username', message }] })
    }
    const password = passwordFor(person.username)
    const { id } = await insert(person, { agencyId, password, given: true }, actor)
    return { person: await getStaffMember(context, database.write, id), password }
  }

  async function prepare(input: PersonCreate, actor: Actor): Promise<{ person: NewPerson; agencyId: string }> {
    const parsed = PersonCreate.safeParse(input)
    throwInvalid(parsed)
    if (!isUsername(input.username)) throw usernameProblem()
    const agency = await findAgency(database.write, input.agencyCode)
    if (!agency) throw new ProblemError('agency-unknown', { detail: text('没有这个机关', 'There is no such agency') })
    authorize(actor, ['administrator'], agency.path)
    const person = PersonCreate.parse(input)
    return { person: { ...person, username: person.username.toLowerCase() }, agencyId: agency.id }
  }

  async function insert(
    { username, name, role, email }: NewPerson,
    { agencyId, password, given }: { agencyId: string; password: string; given: boolean },
    actor: Actor,
  ): Promise<Person> {
    const id = uuidAt(now())
    const passwordHash = await hashPassword(password)
    return database.write.transaction().execute(async (trx) => {
      await insertAccount(trx, { id, username, name, passwordHash, at: now() })
      await insertPerson(trx, { user_id: id, agency_id: agencyId, role, email, must_change_password: given ? 1 : 0 })
      await record(trx, { actor, action: 'create', subject: `person:${id}`, detail: { role } })
      return getCreated(await findMemberByUsername(trx, username))
    })
  }

  return { createPerson, addPerson }
}

/** One that may be used with the user name; chance hardly ever makes another. */
export function passwordFor(username: string): string {
  for (;;) {
    const password = givenPassword()
    if (!password.includes(username)) return password
  }
}

function usernameProblem(): ProblemError {
  const message = text(
    '用户名应为 3 至 60 个字母、数字、汉字或“.”“_”“-”',
    'A user name is 3 to 60 letters, digits, “.”, “_” or “-”',
  )
  return new ProblemError('invalid', { fields: [{ path: 'username', message }] })
}

function getCreated(member: Member | undefined): Person {
  if (!member) throw new Error('The person was not created')
  return member.person
}
