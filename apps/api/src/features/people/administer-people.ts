import type { Connection } from '@gongkai/database'
import { type AuditAction, type PasswordGiven, PersonChange, type StaffMember, text } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { deleteSessions, forgetWrongCodes, removeSecondFactor, setPassword } from '../../auth/accounts.queries.ts'
import { hashPassword } from '../../auth/password.ts'
import { ProblemError } from '../../http/problem.ts'
import { throwInvalid } from '../../http/valid.ts'
import { passwordFor } from './add-people.ts'
import { getMemberInScope, getStaffMember, type PeopleContext } from './people-context.ts'
import { countAdministrators, findAgency, type Member, renamePerson, updatePerson } from './people.queries.ts'

type Work = (trx: Connection, member: Member) => Promise<Readonly<Record<string, unknown>> | undefined>

export function administerPeople(context: PeopleContext) {
  const { database, now, record, attempts } = context

  /** Changes somebody in the actor's subtree in one transaction with its line of the audit chain. */
  async function change(id: string, action: AuditAction, actor: Actor, work: Work): Promise<StaffMember> {
    await database.write.transaction().execute(async (trx) => {
      const member = await getMemberInScope(trx, id, actor)
      const detail = await work(trx, member)
      await record(trx, { actor, action, subject: `person:${id}`, ...(detail && { detail }) })
      // Only now: whoever removes the other last one has to wait for this transaction's line of the chain.
      const wasOne = member.person.role === 'administrator' && member.disabledAt === null
      if (wasOne && (await countAdministrators(trx)) === 0) throw new ProblemError('last-administrator')
    })
    return getStaffMember(context, database.write, id)
  }

  /** Nobody gives themselves another role or agency. */
  async function changePerson(id: string, input: PersonChange, actor: Actor): Promise<StaffMember> {
    const parsed = PersonChange.safeParse(input)
    throwInvalid(parsed)
    const { name, role, agencyCode, email } = PersonChange.parse(input)
    return change(id, 'change', actor, async (trx, { person, email: emailBefore }) => {
      const newRole = role !== undefined && role !== person.role
      const newAgency = agencyCode !== undefined && agencyCode !== person.agencyCode
      if (newRole || newAgency) refuseOneself(id, actor)
      const agency = newAgency ? await getAgencyInScope(trx, agencyCode, actor) : undefined
      await updatePerson(trx, id, {
        ...(newRole && { role }),
        ...(agency && { agency_id: agency.id }),
        ...(email !== undefined && { email }),
      })
      if (name !== undefined) await renamePerson(trx, id, name)
      // What they are called and where mail goes is personal: the chain says only that it changed.
      const changed = [
        ...(name !== undefined && name !== person.name ? ['name'] : []),
        ...(email !== undefined && email !== emailBefore ? ['email'] : []),
      ]
      return {
        ...(newRole && { role: { from: person.role, to: role } }),
        ...(newAgency && { agency: { from: person.agencyCode, to: agencyCode } }),
        ...(changed.length > 0 && { changed }),
      }
    })
  }

  /** Ends all their sessions; what they did stays. */
  async function disablePerson(id: string, actor: Actor): Promise<StaffMember> {
    return change(id, 'disable', actor, async (trx) => {
      refuseOneself(id, actor)
      await updatePerson(trx, id, { disabled_at: now().toISOString() })
      await deleteSessions(trx, id)
      return undefined
    })
  }

  async function enablePerson(id: string, actor: Actor): Promise<StaffMember> {
    return change(id, 'enable', actor, async (trx) => {
      await updatePerson(trx, id, { disabled_at: null })
      return undefined
    })
  }

  /** Forgets wrong passwords and wrong codes. */
  async function unlockPerson(id: string, actor: Actor): Promise<StaffMember> {
    const { person } = await getMemberInScope(database.write, id, actor)
    await attempts.forget('name', person.username)
    return change(id, 'unlock', actor, async (trx) => {
      await forgetWrongCodes(trx, id)
      return undefined
    })
  }

  /** Gives a new password, shown once, and ends all sessions; one's own is changed in the account. */
  async function resetPassword(id: string, actor: Actor): Promise<PasswordGiven> {
    const { person } = await getMemberInScope(database.write, id, actor)
    const password = passwordFor(person.username)
    const hash = await hashPassword(password)
    const changed = await change(id, 'reset-password', actor, async (trx) => {
      refuseOneself(id, actor)
      await setPassword(trx, { userId: id, hash, given: true, at: now() })
      await deleteSessions(trx, id)
      return undefined
    })
    return { person: changed, password }
  }

  /** For a lost phone: signing in needs the password only, until the person sets it up again. */
  async function resetSecondFactor(id: string, actor: Actor): Promise<StaffMember> {
    return change(id, 'reset-second-factor', actor, async (trx) => {
      refuseOneself(id, actor)
      await removeSecondFactor(trx, id)
      await deleteSessions(trx, id)
      return undefined
    })
  }

  return {
    changePerson,
    disablePerson,
    enablePerson,
    unlockPerson,
    resetPassword,
    resetSecondFactor,
  }
}

async function getAgencyInScope(trx: Connection, code: string, actor: Actor): Promise<{ id: string }> {
  const agency = await findAgency(trx, code)
  if (!agency) throw new ProblemError('agency-unknown', { detail: text('没有这个机关', 'There is no such agency') })
  authorize(actor, ['administrator'], agency.path)
  return agency
}

function refuseOneself(id: string, actor: Actor): void {
  if (id !== actor.id) return
  const detail = text(
    '不能对自己的账号进行此操作，请由其他管理员办理',
    'Not of your own account; ask another administrator',
  )
  throw new ProblemError('forbidden', { detail })
}
