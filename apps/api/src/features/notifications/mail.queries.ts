import type { Connection, MailTable } from '@gongkai/database'

export async function insertMails(trx: Connection, rows: readonly MailTable[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('mail').values(rows).execute()
}

export interface TakenMail {
  readonly id: string
  readonly subject: string
  readonly body: string
  /** This attempt's number, from 1. */
  readonly attempts: number
  /** The person's address now; null: they have none any more, or no account. */
  readonly address: string | null
}

/**
 * Takes mails whose time has come, by moving their time on: whoever else asks, in this process or another, finds them
 * taken until then. A row that two take at once is given to one: the other's statement waits and looks again.
 */
export async function takeMails(
  db: Connection,
  { now, until, mostAttempts, limit }: { now: Date; until: Date; mostAttempts: number; limit: number },
): Promise<TakenMail[]> {
  const due = db
    .selectFrom('mail')
    .select('id')
    .where('sent_at', 'is', null)
    .where('next_at', '<=', now.toISOString())
    .where('attempts', '<', mostAttempts)
    .orderBy('next_at')
    .limit(limit)
  const taken = await db
    .updateTable('mail')
    .set((set) => ({ next_at: until.toISOString(), attempts: set('attempts', '+', 1) }))
    .where('id', 'in', due)
    .where('sent_at', 'is', null)
    .where('next_at', '<=', now.toISOString())
    .returning(['id', 'person_id', 'subject', 'body', 'attempts'])
    .execute()
  const addresses = await addressesOf(db, taken)
  return taken.map(({ person_id: personId, ...mail }) => ({ ...mail, address: addresses.get(personId) ?? null }))
}

async function addressesOf(db: Connection, mails: readonly { readonly person_id: string }[]) {
  if (mails.length === 0) return new Map<string, string | null>()
  const people = await db
    .selectFrom('person')
    .select(['user_id', 'email'])
    .where('user_id', 'in', [...new Set(mails.map((mail) => mail.person_id))])
    .where('disabled_at', 'is', null)
    .execute()
  return new Map(people.map(({ user_id: id, email }) => [id, email]))
}

export async function markMail(
  db: Connection,
  id: string,
  change: Partial<Pick<MailTable, 'sent_at' | 'next_at' | 'failure' | 'attempts'>>,
): Promise<void> {
  await db.updateTable('mail').set(change).where('id', '=', id).execute()
}
