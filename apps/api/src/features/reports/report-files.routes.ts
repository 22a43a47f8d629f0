import { createRoute } from '@hono/zod-openapi'
import { reportJsonSchema, writeCsv, writeHtml, writeJson } from '@gongkai/documents'
import type { Context } from 'hono'
import { z } from 'zod'
import { addressLanguage } from '../../http/language.ts'
import { document } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { setPolicy } from '../../http/security-headers.ts'
import type { PublicEnv } from '../../public-env.ts'
import { ReportParams, VersionText } from './reports.params.ts'
import type { ReportsService } from './reports.service.ts'

const query = z.object({ version: VersionText.optional(), lang: z.enum(['zh', 'en']).optional() })

const file = <Path extends string>(path: Path, mediaType: string, description: string) =>
  createRoute({
    method: 'get',
    path,
    request: { params: ReportParams, query },
    responses: document(mediaType, description),
  })

const asJson = file('/reports/{code}/{year}/report.json', 'application/json', 'The canonical JSON')
const asCsv = file('/reports/{code}/{year}/report.csv', 'text/csv', 'One line for each cell')
const asHtml = file('/reports/{code}/{year}/report.html', 'text/html', 'The statutory page')
const schema = createRoute({
  method: 'get',
  path: '/schemas/report.json',
  responses: document('application/schema+json', 'JSON Schema of the canonical JSON'),
})

export function reportFilesRoutes(reports: ReportsService) {
  return createRouter<PublicEnv>()
    .openapi(asJson, async (c) => {
      const report = await reports.getPublishedReport(...wanted(c.req.valid('param'), c.req.valid('query')))
      attach(c, report, 'json')
      return c.body(writeJson(report), 200, { 'Content-Type': 'application/json; charset=utf-8' })
    })
    .openapi(asCsv, async (c) => {
      const report = await reports.getPublishedReport(...wanted(c.req.valid('param'), c.req.valid('query')))
      attach(c, report, 'csv')
      return c.body(writeCsv(report), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
    })
    .openapi(asHtml, async (c) => {
      const report = await reports.getPublishedReport(...wanted(c.req.valid('param'), c.req.valid('query')))
      setPolicy(c, 'document')
      return c.html(writeHtml(report, { locale: addressLanguage(c) }), 200)
    })
    .openapi(schema, (c) =>
      c.body(JSON.stringify(reportJsonSchema), 200, { 'Content-Type': 'application/schema+json; charset=utf-8' }),
    )
}

function wanted({ code, year }: z.output<typeof ReportParams>, { version }: z.output<typeof query>) {
  return [code, year, version] as const
}

interface Named {
  readonly agency: { readonly code: string }
  readonly year: number
  readonly version: number
}

function attach(c: Context, { agency, year, version }: Named, extension: string): void {
  c.header('Content-Disposition', `attachment; filename="gongkai-${agency.code}-${year}-v${version}.${extension}"`)
}
