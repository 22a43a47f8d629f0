import type { ZodError } from 'zod'
import { issuePath, issueText } from './issue-text.ts'
import { ProblemError } from './problem.ts'

const mostFields = 50

type Outcome = { readonly success: true } | { readonly success: false; readonly error: ZodError }

/**
 * Turns a failed validation into our Problem. As a thrown error it stays out of the routes' answer types, which halves
 * the clients' declarations.
 */
export function throwInvalid(outcome: Outcome): void {
  if (outcome.success) return
  const fields = outcome.error.issues
    .slice(0, mostFields)
    .map((issue) => ({ path: issuePath(issue), message: issueText(issue) }))
  throw new ProblemError('invalid', { fields })
}
