import { createRoute } from '@hono/zod-openapi'
import { catalogue, type RuleHead } from '@gongkai/domain'
import { described } from '../../http/described.ts'
import { json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { PublicEnv } from '../../public-env.ts'

const list = createRoute({
  method: 'get',
  path: '/rules',
  responses: json(described<RuleHead>('What must hold, how strictly, and what it rests on').array(), 'All rules'),
})

const rules = catalogue.map(({ id, title, severity, editions, basis, scope }) => ({
  id,
  title,
  severity,
  editions,
  basis,
  scope,
}))

export function rulesRoutes() {
  return createRouter<PublicEnv>().openapi(list, (c) => c.json(rules, 200))
}
