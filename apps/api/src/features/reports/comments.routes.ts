import { CommentCreate, ReportComment } from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { ReportIdParams } from './reports.params.ts'
import type { ReportsService } from './reports.service.ts'

const add = staffRoute(
  { who: 'staff', body: 'form' },
  {
    method: 'post',
    path: '/reports/{id}/comments',
    request: { params: ReportIdParams, ...jsonBody(CommentCreate) },
    responses: json(ReportComment.array(), 'All comments on the report, oldest first'),
  },
)
const resolve = staffRoute(
  { who: 'staff' },
  {
    method: 'post',
    path: '/reports/{id}/comments/{commentId}/resolve',
    request: { params: ReportIdParams.extend({ commentId: z.uuid() }) },
    responses: json(ReportComment.array(), 'All comments on the report, oldest first'),
  },
)

export function commentsRoutes(reports: ReportsService) {
  return createRouter<StaffEnv>()
    .openapi(add, async (c) =>
      c.json(await reports.addComment(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(resolve, async (c) => {
      const { id, commentId } = c.req.valid('param')
      return c.json(await reports.resolveReportComment(id, commentId, actorOf(c)), 200)
    })
}
