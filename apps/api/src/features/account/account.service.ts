import { type Account, type AuditAction, type PasswordChange, type SecondFactorEnrolment, text } from '@gongkai/schema'
import { deleteSession, deleteSessions, findPasswordHash, setPassword } from '../../auth/accounts.queries.ts'
import { type Attempts, lockout } from '../../auth/attempts.queries.ts'
import { type Auth, issuer } from '../../auth/auth.ts'
import { checkPassword } from '../../auth/password-policy.ts'
import { hashPassword, verifyPassword } from '../../auth/password.ts'
import { listSignInsOf } from '../../auth/sign-in-log.queries.ts'
import type { SignedIn } from '../../auth/staff-env.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'

const shownSignIns = 10

/** Whoever is signed in, with the request's cookies: better-auth finds the session by them. */
export interface Asking extends SignedIn {
  readonly cookie: string
}

export type AccountService = ReturnType<typeof createAccountService>

/** What people see and change of their own accounts. */
export function createAccountService(
  { database, now, record }: ServiceContext,
  { auth, attempts }: { auth: Auth; attempts: Attempts },
) {
  async function getAccount({ person, sessionId, cookie }: Asking): Promise<Account> {
    const sessions = await auth.api.listSessions({ headers: headersOf(cookie) })
    return {
      sessions: sessions
        .map(({ id, ipAddress, userAgent, createdAt, updatedAt }) => ({
          id,
          current: id === sessionId,
          address: ipAddress ?? '',
          agent: userAgent ?? '',
          since: createdAt.toISOString(),
          lastActiveAt: updatedAt.toISOString(),
        }))
        .toSorted((a, b) => b.lastActiveAt.localeCompare(a.lastActiveAt)),
      backupCodesLeft: person.twoFactor ? (await backupCodesOf(person.id)).length : null,
      signIns: await listSignInsOf(database.read, person.id, shownSignIns),
    }
  }

  /** Sets a password of the person's own; they stay signed in here, and nowhere else. */
  async function changePassword(
    { current, next }: PasswordChange,
    { person, actor, sessionId }: Asking,
  ): Promise<void> {
    await confirmPassword(person.id, current, 'current')
    checkPassword(next, { username: person.username, current }, 'next')
    const hash = await hashPassword(next)
    await database.write.transaction().execute(async (trx) => {
      await setPassword(trx, { userId: person.id, hash, given: false, at: now() })
      await deleteSessions(trx, person.id, sessionId)
      await record(trx, { actor, action: 'change-password', subject: `person:${person.id}` })
    })
  }

  /** Begins to set up a second factor, or begins anew; nothing is asked for at sign-in before it is confirmed. */
  async function enrolSecondFactor(password: string, { person, cookie }: Asking): Promise<SecondFactorEnrolment> {
    if (person.twoFactor) {
      throw new ProblemError('already-exists', {
        detail: text('双因素认证已启用', 'The second factor is switched on already'),
      })
    }
    await confirmPassword(person.id, password, 'password')
    const answer = await auth.api.enableTwoFactor({ body: { password }, headers: headersOf(cookie) })
    const secret = new URL('totpURI' in answer ? answer.totpURI : '').searchParams.get('secret') ?? ''
    // better-auth would name the account by an e-mail address that nobody here knows.
    const label = `${issuer}:${person.username}`
    const uri = `otpauth://totp/${encodeURIComponent(label)}?${new URLSearchParams({ secret, issuer }).toString()}`
    return { uri, secret }
  }

  /** The first code of the app switches the second factor on. The session goes on under another cookie. */
  async function confirmSecondFactor(code: string, { person, actor, cookie }: Asking) {
    const answer = await auth.api.verifyTOTP({ body: { code }, headers: headersOf(cookie), asResponse: true })
    if (!answer.ok) {
      const message = text('验证码不正确，请核对手机时间后重试', 'The code is wrong; check the clock of your phone')
      throw new ProblemError('invalid', { fields: [{ path: 'code', message }] })
    }
    await recordAlone(actor, 'enable-second-factor')
    return { codes: await backupCodesOf(person.id), cookies: answer.headers.getSetCookie() }
  }

  async function renewBackupCodes(password: string, { person, actor, cookie }: Asking): Promise<readonly string[]> {
    await confirmPassword(person.id, password, 'password')
    needSecondFactor(person)
    const { backupCodes } = await auth.api.generateBackupCodes({ body: { password }, headers: headersOf(cookie) })
    await recordAlone(actor, 'renew-backup-codes')
    return backupCodes
  }

  /** The cookies of the session that goes on. */
  async function disableSecondFactor(password: string, { person, actor, cookie }: Asking): Promise<readonly string[]> {
    await confirmPassword(person.id, password, 'password')
    needSecondFactor(person)
    const { headers } = await auth.api.disableTwoFactor({
      body: { password },
      headers: headersOf(cookie),
      returnHeaders: true,
    })
    await recordAlone(actor, 'disable-second-factor')
    return headers.getSetCookie()
  }

  async function endSession(id: string, { person, actor }: Asking): Promise<void> {
    await database.write.transaction().execute(async (trx) => {
      if (!(await deleteSession(trx, person.id, id))) throw new ProblemError('not-found')
      await record(trx, { actor, action: 'end-session', subject: `person:${person.id}` })
    })
  }

  /** An open page must not let somebody else at the desk guess. */
  async function confirmPassword(userId: string, password: string, path: string): Promise<void> {
    if (!(await attempts.take('password', userId, lockout))) throw new ProblemError('too-many-requests')
    const hash = await findPasswordHash(database.write, userId)
    if (hash === undefined || !(await verifyPassword({ hash, password }))) {
      const message = text('密码不正确', 'The password is wrong')
      throw new ProblemError('invalid', { fields: [{ path, message }] })
    }
    await attempts.forget('password', userId)
  }

  async function backupCodesOf(userId: string): Promise<readonly string[]> {
    return (await auth.api.viewBackupCodes({ body: { userId } })).backupCodes
  }

  /** better-auth writes on a connection of its own: what it did is told after it. */
  async function recordAlone(actor: Asking['actor'], action: AuditAction): Promise<void> {
    await database.write.transaction().execute((trx) => record(trx, { actor, action, subject: `person:${actor.id}` }))
  }

  return {
    getAccount,
    changePassword,
    enrolSecondFactor,
    confirmSecondFactor,
    renewBackupCodes,
    disableSecondFactor,
    endSession,
  }
}

function needSecondFactor({ twoFactor }: SignedIn['person']): void {
  if (!twoFactor) {
    throw new ProblemError('not-found', { detail: text('未启用双因素认证', 'The second factor is not switched on') })
  }
}

function headersOf(cookie: string): Headers {
  return new Headers({ cookie })
}
