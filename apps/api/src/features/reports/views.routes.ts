import { ComparedVersion, ReportView, StaffReport } from '@gongkai/schema'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { ReportIdParams, VersionText } from './reports.params.ts'
import type { ReportsService } from './reports.service.ts'

const get = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/reports/{id}',
    request: { params: ReportIdParams },
    responses: json(StaffReport, 'A report'),
  },
)
const getVersion = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/reports/{id}/versions/{version}',
    request: { params: ReportIdParams.extend({ version: VersionText }) },
    responses: json(ComparedVersion, 'A published version, to compare with'),
  },
)
const list = staffRoute(
  { who: ['approver', 'administrator'] },
  {
    method: 'get',
    path: '/reports/{id}/views',
    request: { params: ReportIdParams },
    responses: json(ReportView.array(), 'Who saw the report on which day, newest first'),
  },
)

/** Reading a report, which is noted, and who did. */
export function viewsRoutes(reports: ReportsService) {
  return createRouter<StaffEnv>()
    .openapi(get, async (c) => c.json(await reports.viewReport(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(getVersion, async (c) => {
      const { id, version } = c.req.valid('param')
      return c.json(await reports.viewVersion(id, version, actorOf(c)), 200)
    })
    .openapi(list, async (c) => c.json(await reports.listReportViews(c.req.valid('param').id, actorOf(c)), 200))
}
