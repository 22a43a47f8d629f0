import { hc } from 'hono/client'
import type { PublicApp } from '../public-app.ts'

export { ProblemResponse, unwrap } from './unwrap.ts'

const shape = hc<PublicApp>('')
export type PublicClient = typeof shape

/**
 * The public API's typed client. `baseUrl` is where it is mounted, `https://…/api` or `/api`; a `fetch` of your own can
 * call the app in the same process.
 */
export function createPublicClient(baseUrl: string, fetch?: typeof globalThis.fetch): PublicClient {
  return hc<PublicApp>(baseUrl, fetch && { fetch })
}
