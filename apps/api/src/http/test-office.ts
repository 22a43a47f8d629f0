import type { Database } from '@gongkai/database'
import type { Role } from '@gongkai/schema'
import { type Api, createApi } from '../app.ts'
import { systemActor } from '../actor.ts'
import { testAgency, testNow } from '../testing/index.ts'
import type { LogEntry } from './access-log.ts'

export const testOrigin = 'http://office.test'
export const testPassword = '演示口令-2026年'

/** Everybody's name begins so: no public answer may contain it. */
export const testNamePrefix = '王测试'

const people = new Map<string, { role: Role; agencyCode: string }>([
  ['t1-clerk', { role: 'clerk', agencyCode: 't1' }],
  ['t1-admin', { role: 'administrator', agencyCode: 't1' }],
  ['t2-clerk', { role: 'clerk', agencyCode: 't2' }],
  ['c1-clerk', { role: 'clerk', agencyCode: 'c1' }],
  ['c1-reviewer', { role: 'reviewer', agencyCode: 'c1' }],
  ['c1-approver', { role: 'approver', agencyCode: 'c1' }],
  ['c1-admin', { role: 'administrator', agencyCode: 'c1' }],
  ['c2-clerk', { role: 'clerk', agencyCode: 'c2' }],
  ['c2-reviewer', { role: 'reviewer', agencyCode: 'c2' }],
  ['c2-approver', { role: 'approver', agencyCode: 'c2' }],
  ['c2-admin', { role: 'administrator', agencyCode: 'c2' }],
])

export interface TestRequest {
  readonly method?: string
  /** A form is sent as one. */
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface TestOffice {
  readonly api: Api
  readonly log: LogEntry[]
  /** A request of somebody signed in, or of nobody, to the staff API. */
  staff(username: string | undefined, path: string, request?: TestRequest): Promise<Response>
  public(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  signIn(username: string, password?: string): Promise<Response>
  /** Signs in, and goes on as them in later requests. */
  signInAs(username: string, password: string): Promise<void>
}

/** City p1 above the counties c1 (townships t1, t2) and c2, each with staff in every role. */
export async function openTestOffice(database: Database, now: () => Date = () => testNow): Promise<TestOffice> {
  const log: LogEntry[] = []
  const secret = 'a secret of tests, long enough for better-auth'
  const api = createApi({ database, now, secret, baseUrl: testOrigin, log: (entry) => log.push(entry) })
  await api.services.agencies.importAgencies(
    [
      testAgency('p1', null, { level: 'prefecture' }),
      testAgency('c1', 'p1', { level: 'county' }),
      testAgency('c2', 'p1', { level: 'county' }),
      testAgency('t1', 'c1'),
      testAgency('t2', 'c1'),
    ],
    systemActor,
  )
  const cookies = new Map<string, string>()

  /** Hashing passwords takes most of a suite's time: somebody has an account from their first request on. */
  async function signIn(username: string, password = testPassword): Promise<Response> {
    const place = people.get(username.toLowerCase())
    const person = { username, name: `${testNamePrefix}${username}`, password: testPassword }
    if (place) await api.services.people.createPerson({ ...person, ...place }, systemActor)
    return api.staffApp.request('/session', post({ username, password }))
  }

  async function cookieOf(username: string): Promise<string> {
    const known = cookies.get(username)
    if (known) return known
    const cookie = toCookie(await signIn(username))
    cookies.set(username, cookie)
    return cookie
  }

  return {
    api,
    log,
    signIn,
    async signInAs(username, password) {
      cookies.set(username, toCookie(await signIn(username, password)))
    },
    async staff(username, path, request = {}) {
      const cookie: Record<string, string> = username === undefined ? {} : { cookie: await cookieOf(username) }
      return api.staffApp.request(path, post(request.json, { ...request, headers: { ...cookie, ...request.headers } }))
    },
    public: async (path, headers = {}) => api.publicApp.request(path, { headers }),
  }
}

function post(json: unknown, { method, headers = {} }: TestRequest = {}): RequestInit {
  const body = json === undefined ? {} : { body: bodyOf(json) }
  const type = json === undefined || json instanceof FormData ? {} : { 'content-type': 'application/json' }
  return { method: method ?? (json === undefined ? 'GET' : 'POST'), headers: { ...type, ...headers }, ...body }
}

function bodyOf(json: unknown): string | FormData {
  return typeof json === 'string' || json instanceof FormData ? json : JSON.stringify(json)
}

/** The cookies that an answer sets, as a browser would send them back. */
export function toCookie(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
