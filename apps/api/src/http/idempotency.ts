import { createHash } from 'node:crypto'
import { text } from '@gongkai/schema'
import { createMiddleware } from 'hono/factory'
import type { StaffEnv } from '../auth/staff-env.ts'
import { ProblemError } from './problem.ts'

/**
 * A repeated POST with the same `Idempotency-Key` is one write: the first takes the key, later ones get its answer. The
 * key belongs to the person; the same key with another request is refused.
 */
export const idempotent = createMiddleware<StaffEnv>(async (c, next) => {
  const key = c.req.header('idempotency-key')
  const actor = c.get('signedIn')?.actor.id
  if (key === undefined || actor === undefined) return next()
  if (!/^[\x21-\x7e]{8,100}$/.test(key))
    throw invalidKey('应为 8 至 100 个可见字符', 'must be 8 to 100 visible characters')
  const store = c.get('idempotency')
  const request = requestHash(c.req.method, c.req.path, await c.req.arrayBuffer())
  const earlier = await store.take(key, actor, request)
  if (earlier) {
    if (earlier.requestHash !== request) throw invalidKey('已用于另一请求', 'was used for another request')
    if (earlier.status === null) {
      throw new ProblemError('conflict', { detail: text('相同的请求正在处理', 'The same request is being handled') })
    }
    return c.body(earlier.body, earlier.status as 200, { 'Content-Type': 'application/json; charset=utf-8' })
  }
  await next()
  if (c.res.ok) await store.finish(key, actor, c.res.status, await c.res.clone().text())
  else await store.release(key, actor)
})

function invalidKey(zh: string, en: string): ProblemError {
  return new ProblemError('invalid', { fields: [{ path: 'Idempotency-Key', message: text(zh, en) }] })
}

function requestHash(method: string, path: string, body: ArrayBuffer): string {
  return createHash('sha256').update(`${method} ${path}\n`).update(new Uint8Array(body)).digest('hex')
}
