import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'

/** One line of the log. Never a query, a body, a name or an address of a person. */
export interface LogEntry {
  readonly at: string
  readonly level: 'info' | 'error'
  readonly requestId?: string
  readonly method?: string
  /** The route's pattern: `/api/reports/:code/:year`. */
  readonly route?: string
  readonly status?: number
  readonly milliseconds?: number
  /** Name and code of an error and where it was thrown; its message may quote data and stays out. */
  readonly error?: string
  readonly stack?: readonly string[]
}

export type Log = (entry: LogEntry) => void

export const errorsToStderr: Log = (entry) => {
  if (entry.level === 'error') process.stderr.write(`${JSON.stringify(entry)}\n`)
}

export function accessLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const from = performance.now()
    await next()
    log({
      at: new Date().toISOString(),
      level: 'info',
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      milliseconds: Math.round((performance.now() - from) * 10) / 10,
    })
  }
}

/** The pattern of the route that answered; middleware and the last resort are registered for all methods. */
export function routeOf(c: Context): string {
  return matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none'
}

/** The parts of an error that cannot quote data. */
export function safeError(error: Error): Pick<LogEntry, 'error' | 'stack'> {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: `${error.name}${code}`, stack: frames.slice(0, 12).map((line) => line.trim()) }
}
