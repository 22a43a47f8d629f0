import type { Connection, Tables } from '@gongkai/database'
import type { Person, PersonView } from '@gongkai/schema'
import type { Insertable, Updateable } from 'kysely'
import { endOfSubtree } from '../../subtree.ts'

export interface Member {
  readonly person: Person
  readonly disabledAt: string | null
  /** Where reminders go. */
  readonly email: string | null
  readonly lastSignInAt: string | null
  /** Codes from the root to their agency. */
  readonly agencyPath: string
}

export interface NewAccount {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly passwordHash: string
  readonly at: Date
}

const members = (db: Connection) =>
  db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.user_id')
    .innerJoin('agency', 'agency.id', 'person.agency_id')
    .select([
      'user.id',
      'user.username',
      'user.name',
      'user.twoFactorEnabled',
      'person.role',
      'person.must_change_password',
      'person.disabled_at',
      'person.email',
      'agency.code',
      'agency.name as agency',
      'agency.path',
    ])

/** With what only administrators look at. */
const membersInFull = (db: Connection) =>
  members(db).select((of) =>
    of
      .selectFrom('sign_in')
      .select((is) => is.fn.max('sign_in.at').as('at'))
      .whereRef('sign_in.person_id', '=', 'person.user_id')
      .where('sign_in.outcome', '=', 'signed-in')
      .as('last_sign_in'),
  )

type MemberRow = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>> & {
  readonly last_sign_in?: string | null
}

export async function findMember(db: Connection, userId: string): Promise<Member | undefined> {
  const row = await members(db).where('user.id', '=', userId).executeTakeFirst()
  return row && toMember(row)
}

export async function findMemberInFull(db: Connection, userId: string): Promise<Member | undefined> {
  const row = await membersInFull(db).where('user.id', '=', userId).executeTakeFirst()
  return row && toMember(row)
}

export async function findMemberByUsername(db: Connection, username: string): Promise<Member | undefined> {
  const row = await members(db).where('user.username', '=', username).executeTakeFirst()
  return row && toMember(row)
}

/** Everybody of a subtree, by their agency and name. */
export async function listMembers(db: Connection, path: string): Promise<Member[]> {
  const rows = await membersInFull(db)
    .$if(path !== '/', (query) => query.where('agency.path', '>=', path).where('agency.path', '<', endOfSubtree(path)))
    .orderBy('agency.path')
    .orderBy('user.username')
    .execute()
  return rows.map(toMember)
}

export async function findAgency(db: Connection, code: string): Promise<{ id: string; path: string } | undefined> {
  return db.selectFrom('agency').select(['id', 'path']).where('code', '=', code).executeTakeFirst()
}

/** An account as better-auth keeps it; it wants an e-mail address to sign in with, which nobody has here. */
export async function insertAccount(
  db: Connection,
  { id, username, name, passwordHash, at }: NewAccount,
): Promise<void> {
  const times = { createdAt: at, updatedAt: at }
  await db
    .insertInto('user')
    .values({
      id,
      name,
      email: `${id}@people.invalid`,
      emailVerified: false,
      image: null,
      username,
      displayUsername: username,
      twoFactorEnabled: false,
      ...times,
    })
    .execute()
  await db
    .insertInto('account')
    .values({ id, accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...times })
    .execute()
}

export async function insertPerson(db: Connection, person: Insertable<Tables['person']>): Promise<void> {
  await db.insertInto('person').values(person).execute()
}

export async function updatePerson(db: Connection, id: string, change: Updateable<Tables['person']>): Promise<void> {
  if (Object.keys(change).length > 0) await db.updateTable('person').set(change).where('user_id', '=', id).execute()
}

export async function renamePerson(db: Connection, id: string, name: string): Promise<void> {
  await db.updateTable('user').set({ name }).where('id', '=', id).execute()
}

/** How many administrators may sign in. */
export async function countAdministrators(db: Connection): Promise<number> {
  const { n } = await db
    .selectFrom('person')
    .select((is) => is.fn.countAll<number | string>().as('n'))
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** What a person looked at, the newest first. */
export async function listViews(db: Connection, personId: string, limit: number): Promise<PersonView[]> {
  return db
    .selectFrom('report_view')
    .innerJoin('report', 'report.id', 'report_view.report_id')
    .innerJoin('agency', 'agency.id', 'report.agency_id')
    .select([
      'report.id as reportId',
      'agency.name as agencyName',
      'report.year',
      'report_view.day',
      'report_view.first_at as firstAt',
      'report_view.last_at as lastAt',
      'report_view.times',
    ])
    .where('report_view.person_id', '=', personId)
    .orderBy('report_view.day', 'desc')
    .orderBy('report_view.last_at', 'desc')
    .limit(limit)
    .execute()
}

function toMember(row: MemberRow): Member {
  const person = {
    id: row.id,
    username: row.username ?? '',
    name: row.name,
    role: row.role,
    agencyCode: row.code,
    agencyName: row.agency,
    mustChangePassword: row.must_change_password === 1,
    // One engine says true, the other 1.
    twoFactor: Boolean(row.twoFactorEnabled),
  }
  return {
    person,
    disabledAt: row.disabled_at,
    email: row.email,
    lastSignInAt: row.last_sign_in ?? null,
    agencyPath: row.path,
  }
}
