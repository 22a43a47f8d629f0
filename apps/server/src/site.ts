import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dirname, join, relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Api } from '@gongkai/api'
import { createPortal, createPreview } from '@gongkai/portal'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const adminFolder = join(dirname(fileURLToPath(import.meta.resolve('@gongkai/admin/package.json'))), 'dist')

/** Everything on one port: the two APIs, the staff's app under /admin/, the public's portal everywhere else. */
export function createSite(api: Api): Hono {
  const portal = createPortal({ api: (request) => api.publicApp.fetch(request), dataVersion: () => api.dataVersion() })
  return new Hono()
    .route('/api', api.publicApp)
    .route('/staff/api', api.staffApp)
    .get('/admin', (c) => c.redirect('/admin/'))
    .route('/admin/', createAdmin())
    .route('/', portal)
}

/** The portal's own page of a report that is not published yet. `api` answers once the office is open. */
export function previewOver(api: () => Api): ReturnType<typeof createPreview> {
  return createPreview({ api: (request) => api().publicApp.fetch(request) })
}

/** The built admin app; any address in it that is not a file is one of its pages. */
function createAdmin(): Hono {
  const page = readFileSync(join(adminFolder, 'index.html'), 'utf8')
  const root = relative(process.cwd(), adminFolder)
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
  })
  const lasting = async (c: { header(name: string, value: string): void }, next: () => Promise<void>) => {
    await next()
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
  }
  return new Hono()
    .use(headers)
    .use('/assets/*', lasting)
    .use('/assets/*', serveStatic({ root, rewriteRequestPath: (path) => path.replace(/^\/admin/, '') }))
    .get('/assets/*', (c) => c.notFound())
    .get('*', (c) => c.html(page, 200, { 'Cache-Control': 'no-cache' }))
}
