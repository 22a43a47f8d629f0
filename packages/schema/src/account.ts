import { z } from 'zod'
import { SignIn } from './people.ts'

/** A browser in which the person is signed in. */
export const ActiveSession = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  address: z.string(),
  agent: z.string(),
  since: z.iso.datetime(),
  /** To the minute. */
  lastActiveAt: z.iso.datetime(),
})
export type ActiveSession = z.infer<typeof ActiveSession>

/** What a person sees of their own account. */
export const Account = z.object({
  sessions: z.array(ActiveSession),
  /** How many backup codes are left; null: no second factor. */
  backupCodesLeft: z.number().int().nullable(),
  /** The newest first. */
  signIns: z.array(SignIn),
})
export type Account = z.infer<typeof Account>

const TypedPassword = z.string().min(1).max(200)

export const PasswordChange = z.object({ current: TypedPassword, next: z.string().min(1).max(128) })
export type PasswordChange = z.infer<typeof PasswordChange>

/** The password again, before something that weakens or replaces a guard. */
export const PasswordConfirm = z.object({ password: TypedPassword })

/** What an authenticator app needs: `uri` as a QR code, or `secret` typed in (base32). */
export const SecondFactorEnrolment = z.object({ uri: z.string(), secret: z.string() })
export type SecondFactorEnrolment = z.infer<typeof SecondFactorEnrolment>

export const SecondFactorConfirm = z.object({ code: z.string().regex(/^\d{6}$/) })

/** Each opens the account once in place of a code; shown once. */
export const BackupCodes = z.object({ codes: z.array(z.string()) })
export type BackupCodes = z.infer<typeof BackupCodes>
