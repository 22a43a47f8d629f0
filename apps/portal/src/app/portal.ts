import type { Hono } from 'hono'
import { createPages } from './pages.ts'
import { publicData, type PublicApi } from './public-data.ts'

export interface PortalOptions {
  readonly api: PublicApi
  /** Changes with every publication. */
  readonly dataVersion: () => Promise<string>
}

/** The public portal, styles included, to be mounted at the root. */
export function createPortal({ api, dataVersion }: PortalOptions): Hono {
  const data = { zh: publicData(api, 'zh'), en: publicData(api, 'en') }
  return createPages((locale) => data[locale], dataVersion)
}
