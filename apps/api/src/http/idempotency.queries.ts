import type { Database } from '@gongkai/database'

export interface EarlierRequest {
  readonly requestHash: string
  /** Null while the first request with the key is being handled. */
  readonly status: number | null
  readonly body: string
}

export interface Idempotency {
  /** Takes the key for a request; answers the request that has it already. */
  take(key: string, actor: string, requestHash: string): Promise<EarlierRequest | undefined>
  finish(key: string, actor: string, status: number, body: string): Promise<void>
  /** Lets a request that was refused be repeated after correction. */
  release(key: string, actor: string): Promise<void>
}

const kept = 24 * 60 * 60 * 1000
/** A request that is not finished by then died with its process. */
const patience = 2 * 60 * 1000

export function createIdempotency({ write }: Database, now: () => Date): Idempotency {
  const before = (age: number) => new Date(now().getTime() - age).toISOString()

  async function take(key: string, actor: string, requestHash: string): Promise<EarlierRequest | undefined> {
    await write
      .deleteFrom('idempotency')
      .where((is) =>
        is.or([is('at', '<', before(kept)), is.and([is('status', 'is', null), is('at', '<', before(patience))])]),
      )
      .execute()
    const taken = await write
      .insertInto('idempotency')
      .values({ key, actor, request_hash: requestHash, status: null, body: null, at: now().toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    if (taken) return undefined
    const row = await write
      .selectFrom('idempotency')
      .selectAll()
      .where('key', '=', key)
      .where('actor', '=', actor)
      .executeTakeFirst()
    return row && { requestHash: row.request_hash, status: row.status, body: row.body ?? '' }
  }

  async function finish(key: string, actor: string, status: number, body: string): Promise<void> {
    await write
      .updateTable('idempotency')
      .set({ status, body })
      .where('key', '=', key)
      .where('actor', '=', actor)
      .execute()
  }

  async function release(key: string, actor: string): Promise<void> {
    await write
      .deleteFrom('idempotency')
      .where('key', '=', key)
      .where('actor', '=', actor)
      .where('status', 'is', null)
      .execute()
  }

  return { take, finish, release }
}
