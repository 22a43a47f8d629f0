import { AgencyCode, DueDateSet, LocalDueDate } from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { YearText } from '../../http/year-text.ts'
import type { DueDatesService } from './due-dates.service.ts'

const list = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/due-dates',
    request: { query: z.object({ agency: AgencyCode.optional(), year: YearText }) },
    responses: json(LocalDueDate.array(), 'Dates of local notices in the subtree, and above it for its units'),
  },
)
const set = staffRoute(
  { who: ['administrator'], body: 'form' },
  {
    method: 'put',
    path: '/due-dates',
    request: jsonBody(DueDateSet),
    responses: json(LocalDueDate.array(), 'What is set for the agency and its units now'),
  },
)

export function dueDatesRoutes(dueDates: DueDatesService) {
  return createRouter<StaffEnv>()
    .openapi(list, async (c) => c.json(await dueDates.listDueDates(c.req.valid('query'), actorOf(c)), 200))
    .openapi(set, async (c) => c.json(await dueDates.setDueDate(c.req.valid('json'), actorOf(c)), 200))
}
