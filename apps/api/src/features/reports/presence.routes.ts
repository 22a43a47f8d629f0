import { PresenceAnswer, PresenceTell } from '@gongkai/schema'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { ReportIdParams } from './reports.params.ts'
import type { ReportsService } from './reports.service.ts'

const tell = staffRoute(
  { who: 'staff', body: 'form' },
  {
    method: 'put',
    path: '/reports/{id}/presence',
    request: { params: ReportIdParams, ...jsonBody(PresenceTell) },
    responses: json(PresenceAnswer, 'Who else has the report open, and the stored revision'),
  },
)
const leave = staffRoute(
  { who: 'staff' },
  {
    method: 'delete',
    path: '/reports/{id}/presence',
    request: { params: ReportIdParams },
    responses: { 204: { description: 'Gone' } },
  },
)

export function presenceRoutes(reports: ReportsService) {
  return createRouter<StaffEnv>()
    .openapi(tell, async (c) =>
      c.json(await reports.tellPresence(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(leave, async (c) => {
      await reports.leaveReport(c.req.valid('param').id, actorOf(c))
      return c.body(null, 204)
    })
}
