import { createRoute } from '@hono/zod-openapi'
import { editions, EditionId, type Edition } from '@gongkai/schema'
import { z } from 'zod'
import { described } from '../../http/described.ts'
import { json } from '../../http/media.ts'
import { ProblemError } from '../../http/problem.ts'
import { createRouter } from '../../http/router.ts'
import type { PublicEnv } from '../../public-env.ts'

const EditionHead = z.object({
  id: EditionId,
  title: z.object({ zh: z.string(), en: z.string() }),
  source: z.object({ zh: z.string(), en: z.string() }),
  years: z.object({ from: z.number().int(), to: z.number().int().optional() }),
})

const list = createRoute({
  method: 'get',
  path: '/editions',
  responses: json(EditionHead.array(), 'Editions of the statutory form and the years they are for'),
})
const get = createRoute({
  method: 'get',
  path: '/editions/{id}',
  request: { params: z.object({ id: z.string().max(20) }) },
  responses: json(described<Edition>('Chapters, header trees, rows and cells of one edition'), 'An edition as data'),
})

export function editionsRoutes() {
  return createRouter<PublicEnv>()
    .openapi(list, (c) =>
      c.json(
        Object.values(editions).map(({ id, title, source, years }) => ({ id, title, source, years })),
        200,
      ),
    )
    .openapi(get, (c) => {
      const id = EditionId.safeParse(c.req.valid('param').id)
      if (!id.success) throw new ProblemError('edition-unknown')
      return c.json(editions[id.data], 200)
    })
}
