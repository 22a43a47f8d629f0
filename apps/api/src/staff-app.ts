import { problemCatalogue, type ProblemCode } from '@gongkai/schema'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Services } from './app.ts'
import type { StaffEnv } from './auth/staff-env.ts'
import { accountRoutes } from './features/account/account.routes.ts'
import type { AccountService } from './features/account/account.service.ts'
import { staffAgenciesRoutes } from './features/agencies/staff-agencies.routes.ts'
import { auditRoutes } from './features/audit/audit.routes.ts'
import type { AuditService } from './features/audit/audit.service.ts'
import { batchesRoutes } from './features/batches/batches.routes.ts'
import { boardRoutes } from './features/board/board.routes.ts'
import { dueDatesRoutes } from './features/due-dates/due-dates.routes.ts'
import { notificationsRoutes } from './features/notifications/notifications.routes.ts'
import { documentOf } from './features/openapi/document.ts'
import { staffOpenapiRoutes } from './features/openapi/openapi.routes.ts'
import { peopleRoutes } from './features/people/people.routes.ts'
import { readingsRoutes } from './features/readings/readings.routes.ts'
import { commentsRoutes } from './features/reports/comments.routes.ts'
import { presenceRoutes } from './features/reports/presence.routes.ts'
import { staffReportsRoutes, type WritePage } from './features/reports/staff-reports.routes.ts'
import { verdictsRoutes } from './features/reports/verdicts.routes.ts'
import { viewsRoutes } from './features/reports/views.routes.ts'
import { sessionsRoutes } from './features/sessions/sessions.routes.ts'
import type { SessionsService } from './features/sessions/sessions.service.ts'
import { sumsRoutes } from './features/sums/sums.routes.ts'
import { accessLog, type Log, routeOf } from './http/access-log.ts'
import { setCookies } from './http/cookies.ts'
import type { Idempotency } from './http/idempotency.queries.ts'
import { onError } from './http/on-error.ts'
import { ProblemError } from './http/problem.ts'
import { requestId } from './http/request-id.ts'
import { createRouter } from './http/router.ts'
import { sameOrigin } from './http/same-origin.ts'
import { securityHeaders } from './http/security-headers.ts'

export interface StaffAppOptions {
  readonly services: Services
  readonly sessions: SessionsService
  readonly account: AccountService
  readonly idempotency: Idempotency
  readonly log: Log
  readonly baseUrl: string
  readonly preview?: WritePage | undefined
}

/** What staff may do after signing in; every route says who, or cannot be written. */
export function createStaffApp(options: StaffAppOptions) {
  const { services, sessions, account, idempotency, log, baseUrl, preview } = options
  const app = createRouter<StaffEnv>()
  app.onError(onError(log, tellRefusals(services.audit)))
  app.use(requestId, accessLog(log), securityHeaders(baseUrl.startsWith('https:'), 'same-origin'), sameOrigin(baseUrl))
  app.use(recognise(sessions, idempotency))
  const document = documentOf((): OpenAPIHono<StaffEnv> => app, {
    title: '政府信息公开年度报告工作接口',
    description: 'Entering, checking, approving and publishing annual reports. `x-who` says which roles may.',
    server: '/staff/api',
  })
  const routes = app
    .route('/', sessionsRoutes(sessions))
    .route('/', accountRoutes(account))
    .route('/', staffAgenciesRoutes(services.agencies))
    .route('/', staffReportsRoutes(services.reports, preview))
    .route('/', viewsRoutes(services.reports))
    .route('/', commentsRoutes(services.reports))
    .route('/', verdictsRoutes(services.reports))
    .route('/', presenceRoutes(services.reports))
    .route('/', readingsRoutes())
    .route('/', batchesRoutes(services.batches))
    .route('/', auditRoutes(services.audit))
    .route('/', peopleRoutes(services.people))
    .route('/', boardRoutes(services.board))
    .route('/', dueDatesRoutes(services.dueDates))
    .route('/', sumsRoutes(services.sums))
    .route('/', notificationsRoutes(services.notifications))
    .route('/', staffOpenapiRoutes(document))
  app.all('*', () => {
    throw new ProblemError('not-found')
  })
  return routes
}

export type StaffApp = ReturnType<typeof createStaffApp>

/** Finds out who is asking; whether they may is each route's rule. */
function recognise(sessions: SessionsService, idempotency: Idempotency) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    c.header('Cache-Control', 'no-store')
    c.set('idempotency', idempotency)
    const cookie = c.req.header('cookie')
    const session = cookie === undefined ? undefined : await sessions.findSignedIn(cookie)
    c.set('signedIn', session?.signedIn)
    if (session) setCookies(c, session.cookies)
    await next()
  })
}

/** Writes down whoever is signed in and tries what they may not do; the answer itself is out of their transaction. */
function tellRefusals({ recordRefusal }: AuditService) {
  return async (c: Context<StaffEnv>, code: ProblemCode): Promise<void> => {
    const signedIn = c.get('signedIn')
    if (!signedIn || problemCatalogue[code].status !== 403) return
    await recordRefusal(signedIn.actor, { method: c.req.method, route: routeOf(c), code })
  }
}
