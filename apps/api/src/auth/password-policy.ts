import { brokenPasswordRules, type PasswordOf, passwordRuleLabels } from '@gongkai/domain'
import { ProblemError } from '../http/problem.ts'

/** Refuses a password that may not be used, with every rule that it breaks. */
export function checkPassword(password: string, of: PasswordOf, path: string): void {
  const broken = brokenPasswordRules(password, of)
  if (broken.length === 0) return
  throw new ProblemError('invalid', { fields: broken.map((rule) => ({ path, message: passwordRuleLabels[rule] })) })
}
