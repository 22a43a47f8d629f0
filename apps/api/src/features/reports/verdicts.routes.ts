import { Verdict, VerdictGive } from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { ReportIdParams } from './reports.params.ts'
import type { ReportsService } from './reports.service.ts'

const who = ['reviewer', 'approver', 'administrator'] as const
const responses = json(Verdict.array(), 'All verdicts on the report’s findings')

const give = staffRoute(
  { who, body: 'form' },
  {
    method: 'put',
    path: '/reports/{id}/verdicts',
    request: { params: ReportIdParams, ...jsonBody(VerdictGive) },
    responses,
  },
)
const takeBack = staffRoute(
  { who },
  {
    method: 'delete',
    path: '/reports/{id}/verdicts',
    request: { params: ReportIdParams, query: z.object({ key: z.string().max(200) }) },
    responses,
  },
)

export function verdictsRoutes(reports: ReportsService) {
  return createRouter<StaffEnv>()
    .openapi(give, async (c) =>
      c.json(await reports.giveVerdict(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(takeBack, async (c) =>
      c.json(await reports.takeBackVerdict(c.req.valid('param').id, c.req.valid('query').key, actorOf(c)), 200),
    )
}
