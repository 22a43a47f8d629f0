import { type Person, text } from '@gongkai/schema'
import type { Auth } from '../../auth/auth.ts'
import type { SignedIn } from '../../auth/staff-env.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'
import { type Attempts, type AttemptLimit, createAttempts } from './attempts.queries.ts'

/** Per address: an office behind one address signs in in the morning. Per name: the lockout. */
export const perAddress: AttemptLimit = { most: 60, windowMs: 60_000 }
const perName: AttemptLimit = { most: 8, windowMs: 15 * 60_000 }
/** Signed out after a working day even without a pause. */
const longestSession = 12 * 60 * 60 * 1000

export interface Credentials {
  readonly username: string
  readonly password: string
  /** The second factor's six digits, for whoever has set it up. */
  readonly code?: string | undefined
}

export interface Session {
  readonly person: Person
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[]
}

export interface SessionsNeeds {
  readonly auth: Auth
  findMember(userId: string): Promise<SignedIn | undefined>
}

export type SessionsService = ReturnType<typeof createSessionsService>

export function createSessionsService({ database, now, record }: ServiceContext, { auth, findMember }: SessionsNeeds) {
  const attempts = createAttempts(database, now)

  /** Throws `sign-in-failed` alike for an unknown name and a wrong password, `too-many-requests` for guessing. */
  async function signIn({ username, password, code }: Credentials, address: string): Promise<Session> {
    const name = username.toLowerCase()
    await countAttempt(attempts, name, address)
    const first = await auth.api.signInUsername({
      body: { username: name, password },
      headers: new Headers(),
      asResponse: true,
    })
    if (!first.ok) throw new ProblemError('sign-in-failed')
    const passed = await withSecondFactor(first, code)
    const { user } = (await passed.json()) as { user: { id: string } }
    const member = await findMember(user.id)
    if (!member) throw new ProblemError('sign-in-failed')
    await attempts.forget('name', name)
    const { person, actor } = member
    await database.write
      .transaction()
      .execute((trx) => record(trx, { actor, action: 'sign-in', subject: `person:${actor.id}` }))
    return { person, cookies: passed.headers.getSetCookie() }
  }

  async function withSecondFactor(first: Response, code: string | undefined): Promise<Response> {
    const answer = (await first.clone().json()) as { twoFactorRedirect?: boolean }
    if (!answer.twoFactorRedirect) return first
    const message = text('请输入动态口令的六位数字', 'enter the six digits of the second factor')
    if (code === undefined) throw new ProblemError('sign-in-needed', { fields: [{ path: 'code', message }] })
    const second = await auth.api.verifyTOTP({ body: { code }, headers: cookieHeader(first), asResponse: true })
    if (!second.ok) throw new ProblemError('sign-in-failed', { fields: [{ path: 'code', message }] })
    return second
  }

  /** Who the cookies of a request belong to, and the cookies to set when the session was prolonged. */
  async function findSignedIn(cookie: string): Promise<{ signedIn: SignedIn; cookies: readonly string[] } | undefined> {
    const { response: session, headers } = await auth.api.getSession({
      headers: new Headers({ cookie }),
      returnHeaders: true,
    })
    if (!session || now().getTime() - session.session.createdAt.getTime() > longestSession) return undefined
    const signedIn = await findMember(session.user.id)
    return signedIn && { signedIn, cookies: headers.getSetCookie() }
  }

  /** Ends the session on the server; the cookies that come back delete the browser's. */
  async function signOut(cookie: string): Promise<readonly string[]> {
    const answer = await auth.api.signOut({ headers: new Headers({ cookie }), asResponse: true })
    return answer.headers.getSetCookie()
  }

  return { signIn, findSignedIn, signOut }
}

async function countAttempt(attempts: Attempts, name: string, address: string): Promise<void> {
  const allowed = (await attempts.take('address', address, perAddress)) && (await attempts.take('name', name, perName))
  if (!allowed) throw new ProblemError('too-many-requests')
}

/** The cookies that an answer sets, as the next request would send them. */
function cookieHeader(answer: Response): Headers {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return new Headers({ cookie: cookies.join('; ') })
}
