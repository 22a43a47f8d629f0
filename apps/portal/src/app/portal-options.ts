import type { Hono } from 'hono'

export interface PortalOptions {
  /** Answers a request to the public API, in this process or over the network. */
  readonly api: (request: Request) => Response | Promise<Response>
  /** Changes with every publication. */
  readonly dataVersion: () => Promise<string>
}

export type CreatePortal = (options: PortalOptions) => Hono
