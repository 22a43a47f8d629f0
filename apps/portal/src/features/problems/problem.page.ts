import { Problem, problemCatalogue, type ProblemCode } from '@gongkai/schema'
import type { Page } from '../../app/page.ts'
import type { Reader } from '../../reader/reader.ts'
import ProblemPage from './ProblemPage.vue'

/** Says in the reader's language what the API refused; anything else is an error of ours: its words are for the log. */
export function toProblemPage(error: unknown, reader: Reader): Page {
  const problem = findProblem(error)
  if (problem) return pageOf(problem.code, reader, problem)
  console.error(error)
  return pageOf('internal', reader)
}

export function loadNotFoundPage(reader: Reader): Page {
  return pageOf('not-found', reader)
}

function findProblem(error: unknown): Problem | undefined {
  if (typeof error !== 'object' || error === null || !('problem' in error)) return undefined
  return Problem.safeParse(error.problem).data
}

function pageOf(code: ProblemCode, reader: Reader, problem?: Problem): Page {
  const { status, title } = problemCatalogue[code]
  const props = { status, title: reader.pick(title), detail: problem?.detail, fields: problem?.fields ?? [] }
  return { status, title: props.title, component: ProblemPage, props }
}
