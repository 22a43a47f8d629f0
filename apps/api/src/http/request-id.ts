import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/** Names the request in the log and to the reader; never taken from outside, so that it cannot carry anything in. */
export const requestId: MiddlewareHandler = async (c, next) => {
  const id = randomUUID()
  c.set('requestId', id)
  c.header('X-Request-Id', id)
  await next()
}
