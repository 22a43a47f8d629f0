import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { staffRoute } from '../../auth/staff-route.ts'
import { document } from '../../http/media.ts'
import { ProblemError } from '../../http/problem.ts'
import { createRouter } from '../../http/router.ts'
import { setPolicy } from '../../http/security-headers.ts'
import type { PublicEnv } from '../../public-env.ts'

const openapi = document('application/json', 'The OpenAPI 3.1 document')
const getDocument = createRoute({ method: 'get', path: '/openapi.json', responses: openapi })
const getPage = createRoute({ method: 'get', path: '/docs', responses: document('text/html', 'A page to read it') })
const getAsset = createRoute({
  method: 'get',
  path: '/docs/{file}',
  hide: true,
  request: { params: z.object({ file: z.string().max(60) }) },
  responses: document('text/plain', 'A script or style of that page'),
})
const getStaffDocument = staffRoute(
  { who: ['administrator'] },
  { method: 'get', path: '/openapi.json', responses: openapi },
)

const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const start = `window.addEventListener('load', () =>
  SwaggerUIBundle({ url: 'openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null, supportedSubmitMethods: ['get'] }))
`
/** All that the page may load; a name that is not here does not exist. */
const assets = new Map<string, { type: string; read: () => string }>([
  ['swagger-ui.css', { type: 'text/css', read: () => readAsset('swagger-ui.css') }],
  ['swagger-ui-bundle.js', { type: 'text/javascript', read: () => readAsset('swagger-ui-bundle.js') }],
  ['start.js', { type: 'text/javascript', read: () => start }],
])

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>公开数据接口文档 · Gongkai</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<script src="docs/swagger-ui-bundle.js" defer></script>
<script src="docs/start.js" defer></script>
</head>
<body>
<main id="docs"><h1>公开数据接口文档</h1><p><a href="openapi.json">openapi.json</a></p></main>
</body>
</html>
`

export function openapiRoutes(text: () => string) {
  return createRouter<PublicEnv>()
    .openapi(getDocument, (c) => c.body(text(), 200, { 'Content-Type': 'application/json; charset=utf-8' }))
    .openapi(getPage, (c) => {
      setPolicy(c, 'docs')
      return c.html(page, 200)
    })
    .openapi(getAsset, (c) => {
      const asset = assets.get(c.req.valid('param').file)
      if (!asset) throw new ProblemError('not-found')
      return c.body(asset.read(), 200, { 'Content-Type': `${asset.type}; charset=utf-8` })
    })
}

export function staffOpenapiRoutes(text: () => string) {
  return createRouter<StaffEnv>().openapi(getStaffDocument, (c) =>
    c.body(text(), 200, { 'Content-Type': 'application/json; charset=utf-8' }),
  )
}

function readAsset(name: string): string {
  return readFileSync(join(swaggerFolder, name), 'utf8')
}
