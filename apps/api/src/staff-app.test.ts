import { onBothEngines } from '@gongkai/database/testing'
import { type Problem, type Role, roles } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Who } from './auth/staff-route.ts'
import { systemActor } from './actor.ts'
import { openTestOffice, type TestOffice } from './http/test-office.ts'
import { testNow } from './testing/index.ts'
import type { StaffApp } from './staff-app.ts'
import { staffRequests, type StaffRequest, type Targets } from './staff-requests.ts'

interface RouteRule {
  readonly method: string
  /** As the route spells it: `/reports/{id}`. */
  readonly path: string
  readonly who: Who | undefined
}

/** What the OpenAPI registry knows of every route. */
function rulesOf(app: StaffApp): RouteRule[] {
  return app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route'
      ? {
          method: definition.route.method.toUpperCase(),
          path: definition.route.path,
          who: definition.route['x-who'] as Who | undefined,
        }
      : [],
  )
}

/** In the router's own spelling: `/reports/:id`. */
const pattern = ({ path }: RouteRule) => path.replaceAll(/\{(\w+)\}/g, ':$1')
const nameOf = ({ method, path }: RouteRule) => `${method} ${path}`
const allowed = ({ who }: RouteRule) => roles.filter((role) => who === 'staff' || who?.includes(role))
const others = (rule: RouteRule) => roles.filter((role) => !allowed(rule).includes(role))

onBothEngines((engine) => {
  let office: TestOffice
  let targets: Targets
  let clock = testNow
  beforeAll(async () => {
    office = await openTestOffice(engine.database, () => clock)
    const { reports, batches } = office.api.services
    const report = await reports.createReport({ agencyCode: 't1', year: 2024 }, systemActor)
    const batch = await batches.createBatch({ name: '历年年报', agencyCode: 't1' }, systemActor)
    await office.signIn('t1-clerk')
    const person = await office.api.services.people.findAccountByUsername('t1-clerk')
    targets = { report: report.summary.id, batch: batch.id, person: person?.person.id ?? '' }
  })

  const rules = () => rulesOf(office.api.staffApp)
  const guarded = () => rules().filter(({ who }) => who !== 'anyone')
  /** Those without an example fail a test of their own. */
  const tried = () => guarded().filter((rule) => nameOf(rule) in staffRequests)

  function requestOf(rule: RouteRule): StaffRequest {
    const make = staffRequests[nameOf(rule)]
    if (!make) throw new Error(`staff-requests.ts has no example of ${nameOf(rule)}: write one there`)
    return make(targets)
  }

  async function send(rule: RouteRule, username: string | undefined): Promise<Response> {
    // Each refusal is told once a minute.
    clock = new Date(clock.getTime() + 61_000)
    const { path, json, form } = requestOf(rule)
    return office.staff(username, path, { method: rule.method, json: form ?? json })
  }

  /** Sends it, and says how it was answered and what stands in the audit chain's last line. */
  async function refusalOf(rule: RouteRule, county: string, role: Role): Promise<unknown> {
    const username = `${county}-${role === 'administrator' ? 'admin' : role}`
    await office.staff(username, '/me')
    const answer = await send(rule, username)
    const person = await office.api.services.people.findAccountByUsername(username)
    const line = await engine.database.read
      .selectFrom('audit')
      .select(['actor', 'action', 'subject', 'detail'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    const told = line?.action === 'refused' && line.actor === person?.person.id
    return {
      route: nameOf(rule),
      username,
      status: answer.status,
      told: told ? (JSON.parse(line.detail) as unknown) : line?.action,
      ...(answer.status === 403 ? {} : { answer: (await answer.text()).slice(0, 300) }),
    }
  }

  const refused = (rule: RouteRule, county: string, role: Role) => ({
    route: nameOf(rule),
    username: `${county}-${role === 'administrator' ? 'admin' : role}`,
    status: 403,
    told: { method: rule.method, route: pattern(rule), code: 'forbidden' },
  })

  describe('every staff route', { timeout: 120_000 }, () => {
    it('is registered with a rule that says who may', () => {
      const known = new Set(rules().map((rule) => `${rule.method} ${pattern(rule)}`))
      const routes = office.api.staffApp.routes.filter(({ method }) => method !== 'ALL')
      const unruled = routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !known.has(route))
      expect(unruled, 'make these with staffRoute({ who }, …), which cannot be written without a rule').toEqual([])
      const silent = rules().filter(({ who }) => who === undefined)
      expect(silent.map(nameOf), 'these have no x-who: make them with staffRoute({ who }, …)').toEqual([])
      expect(
        rules()
          .filter(({ who }) => who === 'anyone')
          .map(nameOf),
      ).toEqual(['POST /session'])
    })

    it('has an example request, and no example is of a route that is gone', () => {
      const known = guarded().map(nameOf)
      const missing = known.filter((name) => !(name in staffRequests))
      expect(missing, 'write an example request about t1 for these into staff-requests.ts').toEqual([])
      const gone = Object.keys(staffRequests).filter((name) => !known.includes(name))
      expect(gone, 'remove these from staff-requests.ts: there is no such route').toEqual([])
    })

    it('answers 401 without a session', async () => {
      for (const rule of tried()) {
        expect(`${nameOf(rule)}: ${(await send(rule, undefined)).status}`).toBe(`${nameOf(rule)}: 401`)
      }
    })

    it('refuses every other role, and writes it down', async () => {
      for (const rule of tried()) {
        for (const role of others(rule)) expect(await refusalOf(rule, 'c1', role)).toEqual(refused(rule, 'c1', role))
      }
    })

    it('refuses people of another county in every role, and writes it down', async () => {
      for (const rule of tried().filter((rule) => requestOf(rule).own === undefined)) {
        for (const role of allowed(rule)) expect(await refusalOf(rule, 'c2', role)).toEqual(refused(rule, 'c2', role))
      }
    })

    it('that lists what is one’s own names nothing of another county', async () => {
      const theirs = [...Object.values(targets), '示例t1', '"t1"']
      for (const rule of tried().filter((rule) => rule.method === 'GET' && requestOf(rule).own !== undefined)) {
        for (const role of allowed(rule)) {
          const answer = await send(rule, `c2-${role === 'administrator' ? 'admin' : role}`)
          expect(`${nameOf(rule)}: ${answer.status}`).toBe(`${nameOf(rule)}: 200`)
          const body = await answer.text()
          expect(
            theirs.filter((name) => body.includes(name)),
            nameOf(rule),
          ).toEqual([])
        }
      }
    })

    it('that lists what is one’s own shows the whole own subtree', async () => {
      const codesOf = async (username: string) =>
        ((await (await office.staff(username, '/agencies')).json()) as { code: string }[]).map(({ code }) => code)
      expect(await codesOf('t2-clerk')).toEqual(['t2'])
      expect(await codesOf('c1-reviewer')).toEqual(['c1', 't1', 't2'])
      for (const username of ['t1-clerk', 't2-clerk', 'c1-clerk']) await office.signIn(username)
      const names = (await (await office.staff('t1-admin', '/people')).json()) as { username: string }[]
      expect(names.map(({ username }) => username)).toEqual(['t1-admin', 't1-clerk'])
      expect(await (await office.staff('t2-clerk', '/reports')).json()).toEqual([])
    })

    it('but those of signing in waits for a password of one’s own', async () => {
      const { people } = office.api.services
      const input = { username: 'first.day', name: '新人', role: 'administrator', agencyCode: 'c1' } as const
      const { password } = await people.addPerson(input, systemActor)
      const open: string[] = []
      await office.signInAs('first.day', password)
      for (const rule of tried().filter(({ path, method }) => `${method} ${path}` !== 'DELETE /session')) {
        const answer = await send(rule, 'first.day')
        const problem = answer.status === 403 ? ((await answer.json()) as Problem).code : undefined
        if (problem !== 'password-change-needed' && problem !== 'forbidden') open.push(nameOf(rule))
      }
      expect(open).toEqual(['GET /me', 'PUT /account/password'])
    })
  })

  it('tells the same refusal once a minute', async () => {
    const count = async () =>
      (await engine.database.read.selectFrom('audit').select('seq').where('action', '=', 'refused').execute()).length
    clock = new Date(clock.getTime() + 61_000)
    const before = await count()
    for (let round = 0; round < 5; round += 1) await office.staff('t2-clerk', `/reports/${targets.report}`)
    expect(await count()).toBe(before + 1)
    await office.staff('t2-clerk', '/audit')
    expect(await count()).toBe(before + 2)
    clock = new Date(clock.getTime() + 61_000)
    await office.staff('t2-clerk', `/reports/${targets.report}`)
    expect(await count()).toBe(before + 3)
  })

  it('lets no page of another site write', async () => {
    const answer = (origin: Record<string, string>) =>
      office.staff('t1-clerk', '/reports', { json: { agencyCode: 't1', year: 1 }, headers: origin })
    expect((await answer({ origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await answer({ origin: 'null' })).status).toBe(403)
    expect((await answer({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await answer({ origin: 'http://office.test' })).status).toBe(422)
    expect((await answer({ origin: 'http://192.0.2.1:3000', host: '192.0.2.1:3000' })).status).toBe(422)
  })

  it('shows its OpenAPI document to administrators, with who may', async () => {
    const document = (await (await office.staff('c1-admin', '/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, Record<string, { 'x-who': Who }>>
    }
    expect(document.openapi).toBe('3.1.0')
    expect(document.paths['/reports/{id}/publish']?.post?.['x-who']).toEqual(['approver', 'administrator'])
  })

  it('keeps every answer out of caches, and problems in the reader’s language', async () => {
    const answer = await office.staff(undefined, '/me', { headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' } })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(((await answer.json()) as Problem).title).toBe('Please sign in')
  })
})
