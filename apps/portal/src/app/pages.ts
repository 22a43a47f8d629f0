import type { Locale } from '@gongkai/schema'
import { Hono, type Context } from 'hono'
import { loadNotFoundPage, toProblemPage } from '../features/problems/problem.page.ts'
import { readerOf, type Reader } from '../reader/reader.ts'
import { assets } from './assets.ts'
import { buildId } from './build-id.ts'
import { contentSecurityPolicy } from './document.ts'
import { PageCache, type SentPage } from './page-cache.ts'
import type { LoadPage } from './page.ts'
import type { PublicData } from './public-data.ts'
import { renderPage, type RenderedPage } from './render.ts'
import { routes, type Route } from './routes.ts'

/** A form with everything filled in is far below; what is above is no chart of ours. */
const longestAddress = 8000

/** The public's pages. Each is HTML that needs no script, and a function of its address and the data's version. */
export function createPages(dataFor: (locale: Locale) => PublicData, dataVersion: () => Promise<string>): Hono {
  const cache = new PageCache()
  const portal = new Hono()

  for (const [path, { body, type }] of assets) {
    portal.get(path, (c) =>
      c.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    )
  }

  for (const route of routes) {
    portal.get(route.path, async (c) => {
      const version = await dataVersion()
      const etag = `"${buildId}-${version}"`
      if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, cacheHeaders(etag))
      if (c.req.url.length > longestAddress) return send(c, await renderMissing(c))
      const { address, query, reader } = toAddress(c, route)
      const page = await cache.get(version, address, () =>
        render(route.load(c.req.param() as Record<string, string>), {
          data: dataFor(reader.locale),
          path: new URL(c.req.url).pathname,
          query,
          reader,
        }),
      )
      return send(c, page, etag)
    })
  }

  // Not `notFound`, which does not come along when an app is mounted in another.
  portal.all('*', async (c) => send(c, await renderMissing(c)))
  return portal
}

interface RenderRequest {
  readonly data: PublicData
  readonly path: string
  readonly query: URLSearchParams
  readonly reader: Reader
}

async function render(load: LoadPage, { data, path, query, reader }: RenderRequest): Promise<SentPage> {
  try {
    const page = await load({ data, path, query, reader })
    if ('redirect' in page) return encode({ status: 302, html: page.redirect })
    return encode(await renderPage(page, path, reader))
  } catch (error) {
    return encode(await renderPage(toProblemPage(error, reader), path, reader))
  }
}

async function renderMissing(c: Context): Promise<SentPage> {
  const reader = readerFrom(new URL(c.req.url).searchParams)
  return encode(await renderPage(loadNotFoundPage(reader), '/', reader))
}

/** The page's own parameters in one order: an address with other ones is the same page, and costs no second copy. */
function toAddress(c: Context, route: Route): { address: string; query: URLSearchParams; reader: Reader } {
  const given = new URL(c.req.url).searchParams
  const reader = readerFrom(given)
  const query = new URLSearchParams(route.query.flatMap((name) => given.getAll(name).map((value) => [name, value])))
  return { address: `${reader.locale} ${reader.textSize} ${new URL(c.req.url).pathname}?${query}`, query, reader }
}

function readerFrom(query: URLSearchParams): Reader {
  return readerOf({
    locale: query.get('lang') === 'en' ? 'en' : 'zh',
    textSize: query.get('text') === 'large' ? 'large' : 'normal',
  })
}

function cacheHeaders(etag: string): Record<string, string> {
  return { etag, 'cache-control': 'public, no-cache' }
}

function encode({ status, html }: RenderedPage): SentPage {
  return { status, body: new TextEncoder().encode(html) }
}

function send(c: Context, { status, body }: SentPage, etag?: string): Response {
  if (status === 302) return c.redirect(new TextDecoder().decode(body), 302)
  const caching = status === 200 && etag ? cacheHeaders(etag) : { 'cache-control': 'no-store' }
  return c.body(body, status as 200, {
    ...caching,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  })
}
