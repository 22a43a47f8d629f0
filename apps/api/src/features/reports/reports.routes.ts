import { createRoute } from '@hono/zod-openapi'
import { AgencyCode, AgencyLevel, PublishedReport, ReportPage } from '@gongkai/schema'
import type { Context, TypedResponse } from 'hono'
import { z } from 'zod'
import { json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { PublicEnv } from '../../public-env.ts'
import { YearText } from '../../http/year-text.ts'
import { LimitText, ReportParams, VersionText } from './reports.params.ts'
import type { ReportsService } from './reports.service.ts'

const pageSize = 50

const list = createRoute({
  method: 'get',
  path: '/reports',
  request: {
    query: z.object({
      year: YearText.optional(),
      agency: AgencyCode.optional().describe('Stands for its whole subtree'),
      level: AgencyLevel.optional(),
      cursor: z.string().max(200).optional().describe('`nextCursor` of the page before'),
      limit: LimitText.optional(),
    }),
  },
  responses: json(ReportPage, 'Published reports by agency code, newest year first'),
})
const get = createRoute({
  method: 'get',
  path: '/reports/{code}/{year}',
  request: { params: ReportParams, query: z.object({ version: VersionText.optional() }) },
  responses: json(PublishedReport, 'A published report; the newest version unless one is asked for'),
})

/** Answers with JSON that is written already, to the clients like any other. */
function writtenJson<Value>(c: Context, json: string): Response & TypedResponse<Value, 200, 'json'> {
  const response = c.body(json, 200, { 'Content-Type': 'application/json' })
  return response as Response & TypedResponse<never, 200, never>
}

export function reportsRoutes(reports: ReportsService) {
  return createRouter<PublicEnv>()
    .openapi(list, async (c) => {
      const { limit = pageSize, ...query } = c.req.valid('query')
      return c.json(await reports.listPublishedReports({ ...query, limit }), 200)
    })
    .openapi(get, async (c) => {
      const { code, year } = c.req.valid('param')
      const json = await reports.getPublishedJson(code, year, c.req.valid('query').version)
      return writtenJson<PublishedReport>(c, json)
    })
}
