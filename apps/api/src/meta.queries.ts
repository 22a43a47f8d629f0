import type { Connection } from '@gongkai/database'
import { type CompiledQuery, sql } from 'kysely'

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

type VersionKey = 'data_version' | 'agencies_version'

/** Asked on every public request: built and compiled once for each connection. */
const versionQueries = new WeakMap<Connection, Map<VersionKey, CompiledQuery<{ value: string }>>>()

export async function findVersion(db: Connection, key: VersionKey): Promise<string> {
  const { rows } = await db.executeQuery(versionQuery(db, key))
  const [row] = rows
  if (!row) throw new Error(`meta has no ${key}`)
  return row.value
}

function versionQuery(db: Connection, key: VersionKey): CompiledQuery<{ value: string }> {
  const known = versionQueries.get(db) ?? new Map<VersionKey, CompiledQuery<{ value: string }>>()
  versionQueries.set(db, known)
  const query = known.get(key) ?? db.selectFrom('meta').select('value').where('key', '=', key).compile()
  known.set(key, query)
  return query
}

/** Waits for running publications and keeps new ones waiting, without saying that anything changed. */
export async function holdDataVersion(trx: Connection): Promise<void> {
  await trx
    .updateTable('meta')
    .set({ value: sql`value` })
    .where('key', '=', 'data_version')
    .execute()
}

async function raise(trx: Connection, key: VersionKey): Promise<void> {
  await trx
    .updateTable('meta')
    .set({ value: sql`cast(cast(value as integer) + 1 as text)` })
    .where('key', '=', key)
    .execute()
}
