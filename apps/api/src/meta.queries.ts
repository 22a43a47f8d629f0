import type { Connection } from '@gongkai/database'
import { sql } from 'kysely'

/**
 * Raises the data's version. Every transaction that changes a public answer does so before it reads what it builds on:
 * the row is also the one lock that publications take, always in the same order, so that none waits in a circle.
 */
export async function raiseDataVersion(trx: Connection): Promise<void> {
  await raise(trx, 'data_version')
}

export async function raiseAgenciesVersion(trx: Connection): Promise<void> {
  await raise(trx, 'agencies_version')
}

export async function findVersion(db: Connection, key: 'data_version' | 'agencies_version'): Promise<string> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirstOrThrow()
  return row.value
}

/** Waits for running publications and keeps new ones waiting, without saying that anything changed. */
export async function holdDataVersion(trx: Connection): Promise<void> {
  await trx
    .updateTable('meta')
    .set({ value: sql`value` })
    .where('key', '=', 'data_version')
    .execute()
}

async function raise(trx: Connection, key: 'data_version' | 'agencies_version'): Promise<void> {
  await trx
    .updateTable('meta')
    .set({ value: sql`cast(cast(value as integer) + 1 as text)` })
    .where('key', '=', key)
    .execute()
}
