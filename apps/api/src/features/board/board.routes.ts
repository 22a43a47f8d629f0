import { AgencyCode, Board } from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { YearText } from '../../http/year-text.ts'
import type { BoardService } from './board.service.ts'

const get = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/board',
    request: { query: z.object({ agency: AgencyCode.optional(), from: YearText.optional(), to: YearText.optional() }) },
    responses: json(Board, 'Units × years: where each report stands'),
  },
)

export function boardRoutes(board: BoardService) {
  return createRouter<StaffEnv>().openapi(get, async (c) =>
    c.json(await board.getBoard(c.req.valid('query'), actorOf(c)), 200),
  )
}
