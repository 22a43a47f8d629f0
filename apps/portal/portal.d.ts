import type { Locale, PublishedReport } from '@gongkai/schema'
import type { Hono } from 'hono'

/** The door of the built portal, for packages that cannot read .vue files. */
export interface PortalOptions {
  /** Answers requests to the public API, in this process; paths are those of the API itself: `/agencies`. */
  readonly api: (request: Request) => Response | Promise<Response>
  /** Changes with every publication. */
  readonly dataVersion: () => Promise<string>
}

/** The public portal, styles included, to be mounted at the root. */
export function createPortal(options: PortalOptions): Hono

/** Renders the page of a report exactly as it is going to be published: HTML that refers to the portal's stylesheet. */
export function createPreview(
  options: Pick<PortalOptions, 'api'>,
): (report: PublishedReport, locale: Locale) => Promise<string>
