import { createRoute } from '@hono/zod-openapi'
import { type Indicator, indicators } from '@gongkai/schema'
import { described } from '../../http/described.ts'
import { json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { PublicEnv } from '../../public-env.ts'

const list = createRoute({
  method: 'get',
  path: '/indicators',
  responses: json(described<Indicator>('A figure or a rate that a chart can show').array(), 'All indicators'),
})

export function indicatorsRoutes() {
  return createRouter<PublicEnv>().openapi(list, (c) => c.json([...indicators], 200))
}
