import { z } from 'zod'
import { AgencyCode } from './agencies.ts'
import { text, type Text } from './text.ts'

/** What a person may do, within their agency and everything below it. */
export const roles = ['clerk', 'reviewer', 'approver', 'administrator'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const roleLabels: Record<Role, Text> = {
  clerk: text('填报人', 'Clerk'),
  reviewer: text('审核人', 'Reviewer'),
  approver: text('签发人', 'Approver'),
  administrator: text('管理员', 'Administrator'),
}

/** A member of staff as the staff API shows them. */
export const Person = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: Role,
  agencyCode: AgencyCode,
  agencyName: z.string(),
  /** Their password was given by somebody else: they may do nothing before they set their own. */
  mustChangePassword: z.boolean(),
  /** A code is asked for after the password. */
  twoFactor: z.boolean(),
})
export type Person = z.infer<typeof Person>

/** A member of staff as administrators see them. */
export const StaffMember = Person.extend({
  /** Where reminders go. */
  email: z.string().nullable(),
  /** Set: they may not sign in any more. */
  disabledAt: z.iso.datetime().nullable(),
  /** Set: nobody may sign in with the name until then, after too many wrong passwords. */
  lockedUntil: z.iso.datetime().nullable(),
  lastSignInAt: z.iso.datetime().nullable(),
})
export type StaffMember = z.infer<typeof StaffMember>

const about = {
  name: z.string().trim().min(1).max(60),
  role: Role,
  agencyCode: AgencyCode,
  email: z.email().max(200).nullable(),
}

export const PersonCreate = z.object({
  username: z.string().min(1).max(60),
  ...about,
  email: about.email.default(null),
})
export type PersonCreate = z.input<typeof PersonCreate>

/** What is absent stays as it is. */
export const PersonChange = z.object(about).partial()
export type PersonChange = z.infer<typeof PersonChange>

/** A password made by the server: shown once, to be changed at the next sign-in. */
export const PasswordGiven = z.object({ person: StaffMember, password: z.string() })
export type PasswordGiven = z.infer<typeof PasswordGiven>

export const signInOutcomes = [
  'signed-in',
  'wrong-password',
  'wrong-code',
  'locked',
  'disabled',
  /** Nobody has the name that was typed; it is not kept, for it may be a password. */
  'unknown',
] as const
export const SignInOutcome = z.enum(signInOutcomes)
export type SignInOutcome = z.infer<typeof SignInOutcome>

export const signInOutcomeLabels: Record<SignInOutcome, Text> = {
  'signed-in': text('登录成功', 'Signed in'),
  'wrong-password': text('密码错误', 'Wrong password'),
  'wrong-code': text('动态验证码错误', 'Wrong code'),
  locked: text('锁定期内被拒绝', 'Refused while locked'),
  disabled: text('账号已停用', 'Account disabled'),
  unknown: text('用户名不存在', 'Unknown user name'),
}

/** A line of the login log. */
export const SignIn = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  outcome: SignInOutcome,
  /** Of the connection; empty: not known. */
  address: z.string(),
  /** What the browser says it is. */
  agent: z.string(),
  /** Null: nobody has the name. */
  person: z.object({ id: z.string(), name: z.string(), agencyName: z.string() }).nullable(),
})
export type SignIn = z.infer<typeof SignIn>

/** `next`: what to ask for as `cursor`; null at the end. */
export const SignInPage = z.object({ items: z.array(SignIn), next: z.string().nullable() })
export type SignInPage = z.infer<typeof SignInPage>
