import type { MiddlewareHandler } from 'hono'

/**
 * Answers 304 before anything is read: what a public address shows changes only with the data's version, or with the
 * program. `release` names the running program.
 */
export function dataVersionEtag(dataVersion: () => Promise<string>, release: string): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET') return next()
    const etag = `W/"${await dataVersion()}-${release}"`
    c.header('ETag', etag)
    c.header('Cache-Control', 'public, no-cache')
    const known = c.req.header('if-none-match')
    if (known !== undefined && known.split(',').some((tag) => tag.trim() === etag)) return c.body(null, 304)
    return next()
  }
}
