import { text, type Text } from '@gongkai/schema'
import { commonPasswords } from './common-passwords.ts'

export const passwordRuleIds = ['length', 'username', 'common', 'current'] as const
export type PasswordRuleId = (typeof passwordRuleIds)[number]

/** What each rule asks for: the list beside the field, and the message when it is broken. */
export const passwordRuleLabels: Record<PasswordRuleId, Text> = {
  length: text(
    '至少 10 个字符；或至少 8 个字符，且含大写字母、小写字母、数字、其他字符中的三类',
    'At least 10 characters; or 8 with three of: capital letters, small letters, digits, other characters',
  ),
  username: text('不含用户名', 'Does not contain the user name'),
  common: text('不是常见密码，也不是少数几个字符的重复', 'Is not a common password or a few characters repeated'),
  current: text('与当前密码不同', 'Differs from the current password'),
}

export interface PasswordOf {
  readonly username: string
  /** The password that it replaces, where there is one. */
  readonly current?: string | undefined
}

const long = 10
const short = 8
const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]
const fewestDifferent = 5

/**
 * The rules that a new password breaks, in the order of `passwordRuleIds`; none: it may be used. Full-width and composed
 * forms count as the plain ones, as they do when the password is hashed.
 */
export function brokenPasswordRules(typed: string, { username, current }: PasswordOf): PasswordRuleId[] {
  const password = typed.normalize('NFKC')
  const plain = password.toLowerCase()
  const holds: Record<PasswordRuleId, boolean> = {
    length: isLongEnough(password),
    username: username === '' || !plain.includes(username.normalize('NFKC').toLowerCase()),
    common: !commonPasswords.has(plain) && new Set(plain).size >= fewestDifferent,
    current: current === undefined || current.normalize('NFKC') !== password,
  }
  return passwordRuleIds.filter((rule) => !holds[rule])
}

function isLongEnough(password: string): boolean {
  const { length } = [...password]
  return length >= long || (length >= short && kinds.filter((kind) => kind.test(password)).length >= 3)
}
