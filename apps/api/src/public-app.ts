import type { OpenAPIHono } from '@hono/zod-openapi'
import { agenciesRoutes } from './features/agencies/agencies.routes.ts'
import { chartsRoutes } from './features/charts/charts.routes.ts'
import { editionsRoutes } from './features/editions/editions.routes.ts'
import { indicatorsRoutes } from './features/indicators/indicators.routes.ts'
import { documentOf } from './features/openapi/document.ts'
import { openapiRoutes } from './features/openapi/openapi.routes.ts'
import { reportFilesRoutes } from './features/reports/report-files.routes.ts'
import { reportsRoutes } from './features/reports/reports.routes.ts'
import { rulesRoutes } from './features/rules/rules.routes.ts'
import { statusRoutes } from './features/status/status.routes.ts'
import { accessLog, type Log } from './http/access-log.ts'
import { dataVersionEtag } from './http/data-version.ts'
import { onError } from './http/on-error.ts'
import { ProblemError } from './http/problem.ts'
import { requestId } from './http/request-id.ts'
import { createRouter } from './http/router.ts'
import { openData, securityHeaders } from './http/security-headers.ts'
import type { PublicEnv } from './public-env.ts'
import type { Services } from './app.ts'

export interface PublicAppOptions {
  readonly services: Services
  readonly log: Log
  readonly https: boolean
  /** Names the running program: another one may answer otherwise from the same data. */
  readonly release: string
}

/** What anybody may read: no session, no cookie, nothing but published content. */
export function createPublicApp({ services, log, https, release }: PublicAppOptions) {
  const app = createRouter<PublicEnv>()
  app.onError(onError(log))
  app.use(requestId, accessLog(log), securityHeaders(https, 'cross-origin'), openData)
  app.use(dataVersionEtag(services.dataVersion, release))
  const document = documentOf((): OpenAPIHono<PublicEnv> => app, {
    title: '政府信息公开年度报告公开数据接口',
    description:
      'Published annual reports on government information disclosure, their figures and charts. 金额以分为单位。',
    server: '/api',
  })
  const routes = app
    .route('/', editionsRoutes())
    .route('/', rulesRoutes())
    .route('/', indicatorsRoutes())
    .route('/', agenciesRoutes(services.agencies))
    .route('/', reportsRoutes(services.reports))
    .route('/', reportFilesRoutes(services.reports))
    .route('/', chartsRoutes(services.charts))
    .route('/', statusRoutes(services.dataVersion))
    .route('/', openapiRoutes(document))
  app.all('*', () => {
    throw new ProblemError('not-found')
  })
  return routes
}

export type PublicApp = ReturnType<typeof createPublicApp>
