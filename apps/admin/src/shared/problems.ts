import { problemCatalogue, problemCodes, type Problem, type ProblemCode } from '@gongkai/schema'
import type { MessageKey } from '../app/messages.ts'

/** What went wrong, in words for a person: a Problem of the server, or no answer at all. */
export type Failure = { kind: 'problem'; problem: Problem } | { kind: 'offline' } | { kind: 'unexpected' }

export function toFailure(error: unknown): Failure {
  const problem = findProblem(error)
  if (problem) return { kind: 'problem', problem }
  // What fetch throws when nothing answers.
  return error instanceof TypeError ? { kind: 'offline' } : { kind: 'unexpected' }
}

export function findProblem(error: unknown): Problem | undefined {
  if (typeof error !== 'object' || error === null || !('problem' in error)) return undefined
  const { problem } = error as { problem: Problem }
  return problemCodes.includes(problem.code) ? problem : undefined
}

export function isProblem(error: unknown, code: ProblemCode): boolean {
  return findProblem(error)?.code === code
}

export const titleOf = (code: ProblemCode) => problemCatalogue[code].title

export const failureKeys = {
  offline: 'app.offline',
  unexpected: 'app.unexpected',
} as const satisfies Record<Exclude<Failure['kind'], 'problem'>, MessageKey>
