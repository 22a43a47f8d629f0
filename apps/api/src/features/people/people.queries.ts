import type { Connection, Tables } from '@gongkai/database'
import type { Person } from '@gongkai/schema'
import type { Insertable } from 'kysely'

export interface Member {
  readonly person: Person
  readonly disabledAt: string | null
  /** Where reminders go. */
  readonly email: string | null
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

type MemberRow = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>>

export async function findMember(db: Connection, userId: string): Promise<Member | undefined> {
  const row = await members(db).where('user.id', '=', userId).executeTakeFirst()
  return row && toMember(row)
}

export async function findMemberByUsername(db: Connection, username: string): Promise<Member | undefined> {
  const row = await members(db).where('user.username', '=', username).executeTakeFirst()
  return row && toMember(row)
}

/** Everybody of a subtree, by their agency and name. */
export async function listMembers(db: Connection, path: string): Promise<Member[]> {
  const rows = await members(db)
    .$if(path !== '/', (query) => query.where('agency.path', '>=', path).where('agency.path', '<', `${path}\u{10FFFF}`))
    .orderBy('agency.path')
    .orderBy('user.username')
    .execute()
  return rows.map(toMember)
}

export async function findAgency(db: Connection, code: string): Promise<{ id: string; path: string } | undefined> {
  return db.selectFrom('agency').select(['id', 'path']).where('code', '=', code).executeTakeFirst()
}

/** An account as better-auth keeps it; nobody has an e-mail address here, but it wants one. */
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
  return { person, disabledAt: row.disabled_at, email: row.email, agencyPath: row.path }
}
