import type { Database } from '@gongkai/database'
import { createAttempts } from './auth/attempts.queries.ts'
import { createAuth } from './auth/auth.ts'
import { createAccountService } from './features/account/account.service.ts'
import { type ChartsService, createChartsService } from './features/charts/charts.service.ts'
import { createPeopleService, type PeopleService } from './features/people/people.service.ts'
import type { WritePage } from './features/reports/staff-reports.routes.ts'
import { createSessionsService } from './features/sessions/sessions.service.ts'
import { errorsToStderr, type Log } from './http/access-log.ts'
import { createIdempotency } from './http/idempotency.queries.ts'
import { createPublicApp, type PublicApp } from './public-app.ts'
import type { ServiceContext } from './service-context.ts'
import { type CoreServices, createServices } from './services.ts'
import { createStaffApp, type StaffApp } from './staff-app.ts'

export interface ApiOptions {
  /** Migrated. */
  readonly database: Database
  /** The clock; the system's unless told. */
  readonly now?: () => Date
  /** At least 32 characters: signs the session cookies. */
  readonly secret: string
  /** The site's own address, `https://…` or `http://…`; decides whether cookies are Secure. */
  readonly baseUrl: string
  /** Whether people are written to; where not, they are told in the app only. */
  readonly mail?: boolean
  /** Every request and every failure; failures to the standard error unless told. */
  readonly log?: Log
  /** Renders the page of a report that is to be published; a plain document unless told. */
  readonly preview?: WritePage
}

export type Services = CoreServices & { readonly people: PeopleService; readonly charts: ChartsService }

export interface Api {
  /** Mounted at `/api`. */
  readonly publicApp: PublicApp
  /** Mounted at `/staff/api`; its cookies are for that path. */
  readonly staffApp: StaffApp
  readonly services: Services
  /** Another one as soon as any public answer may be another one. */
  dataVersion(): Promise<string>
}

/** Both apps over one database. */
export function createApi({
  database,
  now = () => new Date(),
  secret,
  baseUrl,
  mail = false,
  log = errorsToStderr,
  preview,
}: ApiOptions): Api {
  const core = createServices({ database, now, site: mail ? baseUrl : undefined })
  const context: ServiceContext = { database, now, directory: core.directory, record: core.audit.record }
  const attempts = createAttempts(database, now)
  const people = createPeopleService({ ...context, attempts })
  const services: Services = { ...core, people, charts: createChartsService(context, core.statistics) }
  const auth = createAuth({ database, secret, baseUrl })
  const { findAccount, findAccountByUsername } = people
  const sessions = createSessionsService(context, { auth, attempts, findAccount, findAccountByUsername })
  const account = createAccountService(context, { auth, attempts })
  const idempotency = createIdempotency(database, now)
  const release = now().getTime().toString(36)
  return {
    publicApp: createPublicApp({ services, log, https: baseUrl.startsWith('https:'), release }),
    staffApp: createStaffApp({ services, sessions, account, idempotency, log, baseUrl, preview }),
    services,
    dataVersion: core.dataVersion,
  }
}
