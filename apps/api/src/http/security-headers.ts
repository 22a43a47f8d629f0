import type { Context, MiddlewareHandler } from 'hono'

const always: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/** What a browser may do with an answer of each kind; data may do nothing. */
export const policies = {
  data: "default-src 'none'; frame-ancestors 'none'",
  /** A written document: its own styles, no script, framed only by our pages. */
  document: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'",
  /** A page of the portal that is not public yet: the portal's styles, no script, framed only by our pages. */
  preview:
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  /** The page that shows the OpenAPI document: scripts and styles of this server only. */
  docs: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const

export function setPolicy(c: Context, policy: keyof typeof policies): void {
  c.header('Content-Security-Policy', policies[policy])
}

export function securityHeaders(https: boolean, resourcePolicy: 'cross-origin' | 'same-origin'): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of always) c.header(name, value)
    c.header('Cross-Origin-Resource-Policy', resourcePolicy)
    if (https) c.header('Strict-Transport-Security', 'max-age=31536000')
    setPolicy(c, 'data')
    await next()
  }
}

/** Public data may be read by any page on the web. */
export const openData: MiddlewareHandler = async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*')
  await next()
}
