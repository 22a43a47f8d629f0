import type { Hono } from 'hono'
import { createPages } from './pages.ts'
import { publicData } from './public-data.ts'

export interface PortalOptions {
  /** Answers requests to the public API, in this process. */
  readonly api: (request: Request) => Response | Promise<Response>
  /** Changes with every publication. */
  readonly dataVersion: () => Promise<string>
}

/** The public portal, styles included, to be mounted at the root. */
export function createPortal({ api, dataVersion }: PortalOptions): Hono {
  return createPages(publicData(api), dataVersion)
}
