import type { Connection } from '@gongkai/database'
import type { Role } from '@gongkai/schema'

/** Somebody who can be told of something. */
export interface Recipient {
  readonly id: string
  readonly role: Role
  /** Codes from the root to their agency. */
  readonly path: string
  readonly hasMail: boolean
}

const active = (db: Connection) =>
  db
    .selectFrom('person')
    .innerJoin('agency', 'agency.id', 'person.agency_id')
    .select(['person.user_id as id', 'person.role', 'person.email', 'agency.path'])
    .where('person.disabled_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof active>['execute']>>[number]

/** Everybody with an account in one of the agencies, and whoever else is named. */
export async function listRecipients(
  db: Connection,
  { codes, ids = [] }: { readonly codes: readonly string[]; readonly ids?: readonly string[] },
): Promise<Recipient[]> {
  const staff = await active(db).where('agency.code', 'in', codes).orderBy('person.user_id').execute()
  const named = ids.length === 0 ? [] : await active(db).where('person.user_id', 'in', ids).execute()
  return [...new Map([...staff, ...named].map((row) => [row.id, toRecipient(row)])).values()]
}

function toRecipient({ email, ...row }: Row): Recipient {
  return { ...row, hasMail: email !== null }
}
