import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { PublicEnv } from '../../public-env.ts'

const Status = z.object({ status: z.literal('ok'), dataVersion: z.string() })

const get = createRoute({
  method: 'get',
  path: '/status',
  responses: json(Status, 'The server answers and reaches its database'),
})

export function statusRoutes(dataVersion: () => Promise<string>) {
  return createRouter<PublicEnv>().openapi(get, async (c) => {
    const version = await dataVersion()
    c.header('ETag', undefined)
    c.header('Cache-Control', 'no-store')
    return c.json({ status: 'ok' as const, dataVersion: version }, 200)
  })
}
