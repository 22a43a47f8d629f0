import { createRoute, z } from '@hono/zod-openapi'
import { Chart, chartKinds, chartSorts, drawSvg } from '@gongkai/charts'
import { locales, scopes } from '@gongkai/schema'
import type { Context } from 'hono'
import { addressLanguage } from '../../http/language.ts'
import { document, json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { setPolicy } from '../../http/security-headers.ts'
import type { PublicEnv } from '../../public-env.ts'
import { chartCsv } from './chart-csv.ts'
import { type ChartsService, specOf } from './charts.service.ts'

/** Not judged here: `parseSpec` reads the address as a whole and says more about what is wrong with it. */
const parameter = (description: string) => z.custom<string>().optional().openapi({ type: 'string', description })
const query = z.object({
  kind: parameter(`${chartKinds.join(' | ')}; default trend`),
  indicator: parameter('Id of an indicator'),
  agencies: parameter('1 to 6 codes, separated by commas; for children their parent'),
  scope: parameter(scopes.join(' | ')),
  from: parameter('trend: first year'),
  to: parameter('trend: last year'),
  year: parameter('children: the year; default the newest'),
  sort: parameter(`children: ${chartSorts.join(' | ')}`),
  lang: parameter(`${locales.join(' | ')}; of .svg and .csv`),
  width: parameter('Of .svg: 280 to 2000'),
})

const asJson = createRoute({
  method: 'get',
  path: '/charts',
  request: { query },
  responses: json(Chart, 'Series with their gaps, breaks, footnotes and source'),
})
const asSvg = createRoute({
  method: 'get',
  path: '/charts.svg',
  request: { query },
  responses: document('image/svg+xml', 'The drawing, complete in itself'),
})
const asCsv = createRoute({
  method: 'get',
  path: '/charts.csv',
  request: { query },
  responses: document('text/csv', 'The table of the chart'),
})

export function chartsRoutes(charts: ChartsService) {
  const chartOf = (c: Context) => charts.getChart(specOf(new URL(c.req.url).search))
  return createRouter<PublicEnv>()
    .openapi(asJson, async (c) => c.json(await chartOf(c), 200))
    .openapi(asSvg, async (c) => {
      const chart = await chartOf(c)
      setPolicy(c, 'document')
      return c.body(drawSvg(chart, { locale: addressLanguage(c), ...widthOf(c) }), 200, {
        'Content-Type': 'image/svg+xml; charset=utf-8',
      })
    })
    .openapi(asCsv, async (c) => {
      const chart = await chartOf(c)
      c.header('Content-Disposition', 'attachment; filename="gongkai-chart.csv"')
      return c.body(chartCsv(chart, addressLanguage(c)), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
    })
}

/** Anything else is drawn at the ordinary width. */
function widthOf(c: Context): { width?: number } {
  const width = c.req.query('width')
  return width !== undefined && /^\d{3,4}$/.test(width) ? { width: Math.min(2000, Number(width)) } : {}
}
