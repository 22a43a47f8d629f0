import { Person } from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { signedInOf, staffRoute } from '../../auth/staff-route.ts'
import { setCookies } from '../../http/cookies.ts'
import { json, jsonBody } from '../../http/media.ts'
import { originOf } from '../../http/origin.ts'
import { createRouter } from '../../http/router.ts'
import type { SessionsService } from './sessions.service.ts'

const SignIn = z.object({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  /** Six digits, or a backup code. */
  code: z
    .string()
    .regex(/^(\d{6}|[0-9A-Za-z]{5}[\s-]?[0-9A-Za-z]{5})$/)
    .optional(),
})

const signIn = staffRoute(
  { who: 'anyone', body: 'form' },
  { method: 'post', path: '/session', request: jsonBody(SignIn), responses: json(Person, 'Signed in') },
)
const signOut = staffRoute(
  { who: 'staff', beforePassword: true },
  { method: 'delete', path: '/session', responses: { 204: { description: 'Signed out' } } },
)
const me = staffRoute(
  { who: 'staff', beforePassword: true },
  { method: 'get', path: '/me', responses: json(Person, 'Who is signed in') },
)

export function sessionsRoutes(sessions: SessionsService) {
  return createRouter<StaffEnv>()
    .openapi(signIn, async (c) => {
      const { person, cookies } = await sessions.signIn(c.req.valid('json'), originOf(c))
      setCookies(c, cookies)
      return c.json(person, 200)
    })
    .openapi(signOut, async (c) => {
      setCookies(c, await sessions.signOut(c.req.header('cookie') ?? ''))
      return c.body(null, 204)
    })
    .openapi(me, (c) => c.json(signedInOf(c).person, 200))
}
