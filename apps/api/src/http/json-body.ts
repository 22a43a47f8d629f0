import { text } from '@gongkai/schema'
import type { MiddlewareHandler } from 'hono'
import { ProblemError } from './problem.ts'

/** Refuses by name what validation would only drop: a body that tries to reach an object's prototype. */
export const plainKeys: MiddlewareHandler = async (c, next) => {
  if (c.req.header('content-type')?.includes('json') && (await c.req.text()).includes('"__proto__"')) {
    throw new ProblemError('invalid', {
      fields: [{ path: '__proto__', message: text('不允许的键', 'is not an allowed key') }],
    })
  }
  await next()
}
