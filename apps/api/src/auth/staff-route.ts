import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import type { Role } from '@gongkai/schema'
import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Actor } from '../actor.ts'
import { limitBody, type limits } from '../http/body-limit.ts'
import { idempotent } from '../http/idempotency.ts'
import { plainKeys } from '../http/json-body.ts'
import { ProblemError } from '../http/problem.ts'
import type { SignedIn, StaffEnv } from './staff-env.ts'

/** `anyone`: also without a session; `staff`: any role. The agency scope is the services' to check. */
export type Who = 'anyone' | 'staff' | readonly Role[]

export interface Rule {
  readonly who: Who
  readonly body?: keyof typeof limits
  /** Open also to whoever has to set a password of their own first. */
  readonly beforePassword?: true
  /** Its answer holds a secret, which must not be kept for a repeated request. */
  readonly secretAnswer?: true
}

/**
 * The only way to make a staff route: it cannot be written without saying who may. The rule is enforced before anything
 * of the request is read, and stands in the OpenAPI document as `x-who`.
 */
export function staffRoute<P extends string, R extends Omit<RouteConfig, 'path'> & { path: P }>(rule: Rule, config: R) {
  return createRoute({ ...config, 'x-who': rule.who, middleware: chain(rule, config.method) })
}

function chain(rule: Rule, method: string): MiddlewareHandler<StaffEnv>[] {
  const steps: MiddlewareHandler<StaffEnv>[] = [allow(rule)]
  if (rule.body) steps.push(limitBody(rule.body), plainKeys)
  if (method === 'post' && rule.who !== 'anyone' && !rule.secretAnswer) steps.push(idempotent)
  return steps
}

function allow({ who, beforePassword }: Rule) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    if (who !== 'anyone') {
      const { person } = signedInOf(c)
      if (who !== 'staff' && !who.includes(person.role)) throw new ProblemError('forbidden')
      if (person.mustChangePassword && !beforePassword) throw new ProblemError('password-change-needed')
    }
    await next()
  })
}

export function signedInOf(c: Context<StaffEnv>): SignedIn {
  const signedIn = c.get('signedIn')
  if (!signedIn) throw new ProblemError('sign-in-needed')
  return signedIn
}

export function actorOf(c: Context<StaffEnv>): Actor {
  return signedInOf(c).actor
}
