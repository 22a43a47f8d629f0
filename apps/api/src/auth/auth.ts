import type { Database } from '@gongkai/database'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { hashPassword, verifyPassword } from './password.ts'

/** Signed out after this long without a request. */
const idleSeconds = 60 * 60
const refreshSeconds = 60

export interface AuthOptions {
  readonly database: Database
  readonly secret: string
  readonly baseUrl: string
}

export type Auth = ReturnType<typeof createAuth>

/**
 * Accounts, passwords and sessions. Its own HTTP routes are not mounted: `features/sessions` calls it, so that every
 * refusal is one of our Problems and every door has our limits.
 */
export function createAuth({ database, secret, baseUrl }: AuthOptions) {
  return betterAuth({
    appName: 'Gongkai',
    secret,
    baseURL: baseUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: database.write, type: database.engine === 'postgresql' ? 'postgres' : 'sqlite' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: idleSeconds, updateAge: refreshSeconds },
    // Attempts are counted in features/sessions, where the Problem is made.
    rateLimit: { enabled: false, modelName: 'rate_limit' },
    advanced: {
      cookiePrefix: 'gongkai',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/staff/api' },
    },
    plugins: [
      username({ maxUsernameLength: 60, usernameValidator: isUsername }),
      twoFactor({ issuer: 'Gongkai', twoFactorTable: 'two_factor' }),
    ],
  })
}

/** 3 to 60 letters (Chinese too), digits, `.`, `_`, `-`. */
export function isUsername(name: string): boolean {
  return /^[\p{L}\p{N}._-]{3,60}$/u.test(name)
}
