import { text } from '@gongkai/schema'
import type { MiddlewareHandler } from 'hono'
import { ProblemError } from './problem.ts'

const safe = new Set(['GET', 'HEAD'])

/**
 * A page of another site may not write in the name of somebody signed in here, even if their browser were to send the
 * SameSite=Strict cookie. A program without a browser sends no Origin and no cookie that it was not given.
 */
export function sameOrigin(baseUrl: string): MiddlewareHandler {
  const ours = new URL(baseUrl).origin
  return async (c, next) => {
    if (
      !safe.has(c.req.method) &&
      isForeign(c.req.header('origin'), c.req.header('sec-fetch-site'), ours, c.req.header('host'))
    ) {
      throw new ProblemError('forbidden', { detail: text('请求来自其他网站', 'The request comes from another site') })
    }
    await next()
  }
}

function isForeign(origin: string | undefined, site: string | undefined, ours: string, host: string | undefined) {
  if (origin === undefined) return site !== undefined && site !== 'same-origin' && site !== 'none'
  if (origin === ours) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
