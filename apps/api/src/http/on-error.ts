import { problemCatalogue, text, type Locale, type Problem, type ProblemCode } from '@gongkai/schema'
import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Log, safeError } from './access-log.ts'
import { readerLanguage } from './language.ts'
import { ProblemError } from './problem.ts'

/**
 * Every failure becomes `application/problem+json` (RFC 9457) here; what is not a Problem is logged and hidden. `told`
 * hears of every Problem before it is answered; whether it can be written down does not change the answer.
 */
export function onError(log: Log, told?: (c: Context, code: ProblemCode) => Promise<void>): ErrorHandler {
  return async (error, c) => {
    const logError = (failed: Error) =>
      log({ at: new Date().toISOString(), level: 'error', requestId: c.get('requestId'), ...safeError(failed) })
    const problem = toProblemError(error)
    if (problem.code === 'internal') logError(error)
    await told?.(c, problem.code).catch(logError)
    return answerProblem(c, problem)
  }
}

export function answerProblem(c: Context, error: ProblemError): Response {
  const problem = toProblem(error, readerLanguage(c))
  for (const name of ['ETag', 'Content-Disposition']) c.header(name, undefined)
  c.header('Cache-Control', 'no-store')
  c.header('Content-Language', readerLanguage(c) === 'zh' ? 'zh-CN' : 'en')
  return c.body(JSON.stringify(problem), problemCatalogue[error.code].status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  })
}

export function toProblem(error: ProblemError, locale: Locale): Problem {
  const { status, title } = problemCatalogue[error.code]
  return {
    type: `urn:gongkai:problem:${error.code}`,
    code: error.code,
    title: title[locale],
    status,
    detail: error.detail?.[locale],
    fields: error.fields?.map(({ path, message }) => ({ path, message: message[locale] })),
    current: error.current,
  }
}

/** What the framework itself refuses: broken JSON (400), a content type that is not read (415), too much (413). */
const byStatus: Record<number, ProblemError> = {
  400: new ProblemError('invalid', {
    fields: [{ path: 'body', message: text('不是完整的 JSON 或表单', 'is not complete JSON or a complete form') }],
  }),
  404: new ProblemError('not-found'),
  413: new ProblemError('too-large'),
  415: new ProblemError('invalid', {
    fields: [{ path: 'Content-Type', message: text('应为 application/json', 'must be application/json') }],
  }),
}

function toProblemError(error: Error): ProblemError {
  if (error instanceof ProblemError) return error
  const code: ProblemCode = 'internal'
  return (error instanceof HTTPException && byStatus[error.status]) || new ProblemError(code)
}
