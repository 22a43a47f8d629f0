import { createHash, randomUUID } from 'node:crypto'
import type { Database } from '@gongkai/database'
import { sql } from 'kysely'

/** How many attempts a key has within a window; the window begins with the first of them, and anew with the last. */
export interface AttemptLimit {
  readonly most: number
  readonly windowMs: number
}

export interface Attempts {
  /** Counts an attempt; false: there were too many. */
  take(kind: string, value: string, limit: AttemptLimit): Promise<boolean>
  /** When the next attempt is allowed again; by value, only those that have to wait. */
  listWaiting(kind: string, values: readonly string[], limit: AttemptLimit): Promise<ReadonlyMap<string, Date>>
  forget(kind: string, value: string): Promise<void>
}

/** Wrong passwords for one name; after the last the name is locked for the whole window. */
export const lockout: AttemptLimit = { most: 8, windowMs: 15 * 60_000 }

const longestWindow = 24 * 60 * 60 * 1000

/**
 * Counts attempts in the database, where every process sees them. `lastRequest` holds the window's beginning; what was
 * typed or where it came from is kept as a hash only.
 */
export function createAttempts({ write }: Database, now: () => Date): Attempts {
  const keyOf = (kind: string, value: string) => `${kind}:${createHash('sha256').update(value).digest('hex')}`

  async function take(kind: string, value: string, { most, windowMs }: AttemptLimit): Promise<boolean> {
    const at = now().getTime()
    const over = sql<boolean>`rate_limit."lastRequest" <= ${at - windowMs}`
    const row = await write
      .insertInto('rate_limit')
      .values({ id: randomUUID(), key: keyOf(kind, value), count: 1, lastRequest: at })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          count: sql<number>`case when ${over} then 1 else rate_limit.count + 1 end`,
          lastRequest: sql<number>`case when ${over} or rate_limit.count + 1 = ${sql.lit(most)}
            then ${sql.lit(at)} else rate_limit."lastRequest" end`,
        }),
      )
      .returning('count')
      .executeTakeFirstOrThrow()
    return row.count <= most
  }

  async function listWaiting(
    kind: string,
    values: readonly string[],
    { most, windowMs }: AttemptLimit,
  ): Promise<ReadonlyMap<string, Date>> {
    // Few keys wait at any moment, and many values may be asked for.
    const rows = await write
      .selectFrom('rate_limit')
      .select(['key', 'lastRequest'])
      .where('key', '>=', `${kind}:`)
      .where('key', '<', `${kind};`)
      .where('count', '>=', most)
      .where('lastRequest', '>', now().getTime() - windowMs)
      .execute()
    const byKey = new Map(rows.map(({ key, lastRequest }) => [key, new Date(lastRequest + windowMs)]))
    return new Map(
      values.flatMap((value): [string, Date][] => {
        const until = byKey.get(keyOf(kind, value))
        return until ? [[value, until]] : []
      }),
    )
  }

  async function forget(kind: string, value: string): Promise<void> {
    const forgotten = now().getTime() - longestWindow
    await write
      .deleteFrom('rate_limit')
      .where((is) => is.or([is('key', '=', keyOf(kind, value)), is('lastRequest', '<', forgotten)]))
      .execute()
  }

  return { take, listWaiting, forget }
}
