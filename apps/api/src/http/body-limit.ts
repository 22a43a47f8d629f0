import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ProblemError } from './problem.ts'

const kilobyte = 1024

export const limits = {
  form: 16 * kilobyte,
  /** Three chapters of prose at their longest, and 200 cells with remarks. */
  report: 4096 * kilobyte,
  document: 8192 * kilobyte,
} as const

/** Refuses a body that is larger before it is read into memory, also one without a Content-Length. */
export function limitBody(limit: keyof typeof limits): MiddlewareHandler {
  return bodyLimit({
    maxSize: limits[limit],
    onError: () => {
      throw new ProblemError('too-large')
    },
  })
}
