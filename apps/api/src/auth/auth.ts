import type { Database } from '@gongkai/database'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import type { Origin } from '../http/origin.ts'
import { backupCodes } from './given-secrets.ts'
import { hashPassword, verifyPassword } from './password.ts'

export const issuer = 'Gongkai'

/** How the services tell better-auth where a request came from; nothing from outside reaches it under this name. */
const addressHeader = 'x-gongkai-address'

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
    appName: issuer,
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
      ipAddress: { ipAddressHeaders: [addressHeader] },
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/staff/api' },
    },
    plugins: [
      username({ maxUsernameLength: 60, usernameValidator: isUsername }),
      twoFactor({
        issuer,
        twoFactorTable: 'two_factor',
        backupCodeOptions: { customBackupCodesGenerate: backupCodes },
      }),
    ],
  })
}

/** 3 to 60 letters (Chinese too), digits, `.`, `_`, `-`. */
export function isUsername(name: string): boolean {
  return /^[\p{L}\p{N}._-]{3,60}$/u.test(name)
}

/** The headers of a request to better-auth that begins a session: what its list of sessions will show. */
export function originHeaders({ address, agent }: Origin): Headers {
  return new Headers({ [addressHeader]: address, 'user-agent': agent })
}
