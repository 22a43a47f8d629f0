import { createRoute } from '@hono/zod-openapi'
import { Agency, AgencyCode, AgencyLevel, AgencyOverview } from '@gongkai/schema'
import { z } from 'zod'
import { json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { PublicEnv } from '../../public-env.ts'
import type { AgenciesService } from './agencies.service.ts'

const list = createRoute({
  method: 'get',
  path: '/agencies',
  request: {
    query: z.object({
      /** Empty: those that stand under no other. */
      parent: z.union([AgencyCode, z.literal('')]).optional(),
      level: AgencyLevel.optional(),
      q: z.string().max(60).optional(),
    }),
  },
  responses: json(Agency.array(), 'Agencies in the order of their codes'),
})
const overview = createRoute({
  method: 'get',
  path: '/agencies/{code}',
  request: { params: z.object({ code: AgencyCode }) },
  responses: json(AgencyOverview, 'Where an agency stands, what it and its units reported'),
})

export function agenciesRoutes(agencies: AgenciesService) {
  return createRouter<PublicEnv>()
    .openapi(list, async (c) => {
      const { parent, ...query } = c.req.valid('query')
      if (parent !== '') return c.json(await agencies.listAgencies({ parent, ...query }), 200)
      const all = await agencies.listAgencies(query)
      return c.json(
        all.filter(({ parentCode }) => parentCode === null),
        200,
      )
    })
    .openapi(overview, async (c) => c.json(await agencies.getAgencyOverview(c.req.valid('param').code), 200))
}
