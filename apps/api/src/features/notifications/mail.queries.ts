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
 * Takes the mail whose time came first, by moving its time on: whoever else asks, in this process or another, finds it
 * taken until then. Of two that take the same row at once, one waits for the other, looks again and gets nothing.
 */
export async function takeMail(
  db: Connection,
  { now, until, mostAttempts }: { now: Date; until: Date; mostAttempts: number },
): Promise<TakenMail | undefined> {
  const due = db
    .selectFrom('mail')
    .select('id')
    .where('sent_at', 'is', null)
    .where('next_at', '<=', now.toISOString())
    .where('attempts', '<', mostAttempts)
    .orderBy('next_at')
    .orderBy('id')
    .limit(1)
  const taken = await db
    .updateTable('mail')
    .set((set) => ({ next_at: until.toISOString(), attempts: set('attempts', '+', 1) }))
    .where('id', 'in', due)
    .where('sent_at', 'is', null)
    .where('next_at', '<=', now.toISOString())
    .returning(['id', 'person_id', 'subject', 'body', 'attempts'])
    .executeTakeFirst()
  if (!taken) return undefined
  const { person_id: personId, ...mail } = taken
  return { ...mail, address: await findAddress(db, personId) }
}

async function findAddress(db: Connection, personId: string): Promise<string | null> {
  const person = await db
    .selectFrom('person')
    .select('email')
    .where('user_id', '=', personId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return person?.email ?? null
}

export async function markMail(
  db: Connection,
  id: string,
  change: Partial<Pick<MailTable, 'sent_at' | 'next_at' | 'failure' | 'attempts'>>,
): Promise<void> {
  await db.updateTable('mail').set(change).where('id', '=', id).execute()
}
