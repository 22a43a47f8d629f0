import { type Person, type SignInOutcome, text } from '@gongkai/schema'
import { deleteSessions } from '../../auth/accounts.queries.ts'
import { type Attempts, type AttemptLimit, lockout } from '../../auth/attempts.queries.ts'
import { type Auth, originHeaders } from '../../auth/auth.ts'
import { plainBackupCode } from '../../auth/given-secrets.ts'
import { addSignIn } from '../../auth/sign-in-log.queries.ts'
import type { SignedIn, StaffAccount } from '../../auth/staff-env.ts'
import type { Origin } from '../../http/origin.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'

/** Per address: an office behind one address signs in in the morning. */
export const perAddress: AttemptLimit = { most: 60, windowMs: 60_000 }
/** Signed out after a working day even without a pause. */
const longestSession = 12 * 60 * 60 * 1000

export interface Credentials {
  readonly username: string
  readonly password: string
  /** Six digits of the second factor or a backup code, for whoever has set it up. */
  readonly code?: string | undefined
}

export interface Session {
  readonly person: Person
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[]
}

export interface SessionsNeeds {
  readonly auth: Auth
  readonly attempts: Attempts
  findAccount(userId: string): Promise<StaffAccount | undefined>
  findAccountByUsername(username: string): Promise<StaffAccount | undefined>
}

export type SessionsService = ReturnType<typeof createSessionsService>

export function createSessionsService(
  { database, now, record }: ServiceContext,
  { auth, attempts, findAccount, findAccountByUsername }: SessionsNeeds,
) {
  /**
   * Throws `sign-in-failed` alike for an unknown name and a wrong password, `account-locked` after too many for a name,
   * `account-disabled` to whoever knows the password, `sign-in-needed` when the code is missing, `wrong-code`. Every attempt is in the
   * login log, but for those of an address that has had far too many.
   */
  async function signIn({ username, password, code }: Credentials, origin: Origin): Promise<Session> {
    const name = username.toLowerCase()
    if (!(await attempts.take('address', origin.address, perAddress))) throw new ProblemError('too-many-requests')
    const account = await findAccountByUsername(name)
    async function refuse(outcome: SignInOutcome, problem: ProblemError): Promise<never> {
      await addSignIn(database.write, { person_id: account?.person.id ?? null, outcome, ...origin }, now())
      throw problem
    }

    if (!(await attempts.take('name', name, lockout))) return refuse('locked', await lockedProblem(name))
    const first = await auth.api.signInUsername({
      body: { username: name, password },
      headers: originHeaders(origin),
      asResponse: true,
    })
    if (!first.ok || !account) {
      return refuse(account ? 'wrong-password' : 'unknown', new ProblemError('sign-in-failed'))
    }
    if (account.disabled) {
      await deleteSessions(database.write, account.person.id)
      return refuse('disabled', new ProblemError('account-disabled'))
    }
    const passed = await withSecondFactor(first, code, origin)
    if (!passed.ok) return refuse('wrong-code', new ProblemError('wrong-code'))
    await attempts.forget('name', name)
    const { person, actor } = account
    await database.write.transaction().execute(async (trx) => {
      await addSignIn(trx, { person_id: person.id, outcome: 'signed-in', ...origin }, now())
      await record(trx, { actor, action: 'sign-in', subject: `person:${actor.id}` })
    })
    return { person, cookies: passed.headers.getSetCookie() }
  }

  async function lockedProblem(name: string): Promise<ProblemError> {
    const until = (await attempts.listWaiting('name', [name], lockout)).get(name)
    const minutes = until ? Math.max(1, Math.ceil((until.getTime() - now().getTime()) / 60_000)) : 1
    const detail = text(
      `密码错误次数过多，请 ${minutes} 分钟后再试，或请管理员解锁`,
      `Too many wrong passwords; try again in ${minutes} min, or ask an administrator to unlock it`,
    )
    return new ProblemError('account-locked', { detail })
  }

  async function withSecondFactor(first: Response, code: string | undefined, origin: Origin): Promise<Response> {
    const answer = (await first.clone().json()) as { twoFactorRedirect?: boolean }
    if (!answer.twoFactorRedirect) return first
    if (code === undefined) throw codeNeeded()
    const headers = originHeaders(origin)
    headers.set('cookie', cookiesOf(first))
    return /^\d{6}$/.test(code)
      ? auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
      : auth.api.verifyBackupCode({ body: { code: plainBackupCode(code) }, headers, asResponse: true })
  }

  /** Who the cookies of a request belong to, and the cookies to set when the session was prolonged. */
  async function findSignedIn(cookie: string): Promise<{ signedIn: SignedIn; cookies: readonly string[] } | undefined> {
    const { response: session, headers } = await auth.api.getSession({
      headers: new Headers({ cookie }),
      returnHeaders: true,
    })
    if (!session || now().getTime() - session.session.createdAt.getTime() > longestSession) return undefined
    const account = await findAccount(session.user.id)
    if (!account || account.disabled) return undefined
    return { signedIn: { ...account, sessionId: session.session.id }, cookies: headers.getSetCookie() }
  }

  /** Ends the session on the server; the cookies that come back delete the browser's. */
  async function signOut(cookie: string): Promise<readonly string[]> {
    const answer = await auth.api.signOut({ headers: new Headers({ cookie }), asResponse: true })
    return answer.headers.getSetCookie()
  }

  return { signIn, findSignedIn, signOut }
}

/** Tells the form to ask for the code. */
function codeNeeded(): ProblemError {
  const message = text('请输入动态验证码', 'Enter the code of your authenticator app')
  return new ProblemError('sign-in-needed', { fields: [{ path: 'code', message }] })
}

/** The cookies that an answer sets, as the next request would send them. */
function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
