import { onBothEngines } from '@gongkai/database/testing'
import { type Problem, type Role, roles } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Who } from './auth/staff-route.ts'
import { systemActor } from './actor.ts'
import { openTestOffice, type TestOffice, type TestRequest } from './http/test-office.ts'
import type { StaffApp } from './staff-app.ts'
import { testContent } from './testing/index.ts'

interface RouteRule {
  readonly method: string
  readonly path: string
  readonly who: Who | undefined
}

/** What the OpenAPI registry knows of every route, in the router's own spelling. */
function rulesOf(app: StaffApp): RouteRule[] {
  return app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route'
      ? {
          method: definition.route.method.toUpperCase(),
          path: definition.route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
          who: definition.route['x-who'] as Who | undefined,
        }
      : [],
  )
}

/** A body that each route would take, so that a refusal is not for the input. */
function requestOf({ method, path }: RouteRule): TestRequest {
  if (method === 'GET' || method === 'DELETE') return { method }
  if (path === '/reports') return { method, json: { agencyCode: 't1', year: 2023 } }
  if (path === '/readings') return { method, json: { name: 'a.txt', text: 'a' } }
  if (path.endsWith('/draft')) return { method, json: { revision: 0, content: testContent(2024) } }
  return { method, json: { reason: '原因说明', explanations: {} } }
}

onBothEngines((engine) => {
  let office: TestOffice
  let id: string
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
    const report = await office.api.services.reports.createReport({ agencyCode: 't1', year: 2024 }, systemActor)
    id = report.summary.id
  })

  const rules = () => rulesOf(office.api.staffApp)
  const guarded = () => rules().filter(({ who }) => who !== 'anyone')
  const at = ({ path }: RouteRule) => path.replace(':id', id)

  describe('every staff route', () => {
    it('is registered with a rule that says who may', () => {
      const known = new Map(rules().map(({ method, path, who }) => [`${method} ${path}`, who]))
      const routes = office.api.staffApp.routes.filter(({ method }) => method !== 'ALL')
      expect(new Set(routes.map(({ method, path }) => `${method} ${path}`))).toEqual(new Set(known.keys()))
      expect([...known].filter(([, who]) => who === undefined)).toEqual([])
      expect([...known].filter(([, who]) => who === 'anyone').map(([route]) => route)).toEqual(['POST /session'])
    })

    it('answers 401 without a session', async () => {
      for (const rule of guarded()) {
        const answer = await office.staff(undefined, at(rule), requestOf(rule))
        expect(`${rule.method} ${rule.path} ${answer.status}`).toBe(`${rule.method} ${rule.path} 401`)
      }
    })

    it('answers 403 to every other role', async () => {
      for (const rule of guarded()) {
        const others = roles.filter((role) => rule.who !== 'staff' && !rule.who?.includes(role))
        for (const role of others) {
          const answer = await office.staff(nameOf('c1', role), at(rule), requestOf(rule))
          expect(`${rule.method} ${rule.path} as ${role}: ${answer.status}`).toBe(
            `${rule.method} ${rule.path} as ${role}: 403`,
          )
        }
      }
    })

    it('about a report answers 403 outside of its agency’s scope', async () => {
      for (const rule of guarded().filter(({ path }) => path.includes(':id'))) {
        const allowed = roles.filter((role) => rule.who === 'staff' || rule.who?.includes(role))
        for (const role of allowed) {
          const answer = await office.staff(nameOf('c2', role), at(rule), requestOf(rule))
          expect(`${rule.method} ${rule.path} as ${role}: ${answer.status}`).toBe(
            `${rule.method} ${rule.path} as ${role}: 403`,
          )
        }
      }
    })

    it('shows lists of the own subtree only', async () => {
      const codesOf = async (username: string) =>
        ((await (await office.staff(username, '/agencies')).json()) as { code: string }[]).map(({ code }) => code)
      expect(await codesOf('t2-clerk')).toEqual(['t2'])
      expect(await codesOf('c1-reviewer')).toEqual(['c1', 't1', 't2'])
      for (const username of ['t1-clerk', 't2-clerk', 'c1-clerk']) await office.signIn(username)
      const names = (await (await office.staff('t1-admin', '/people')).json()) as { username: string }[]
      expect(names.map(({ username }) => username)).toEqual(['t1-admin', 't1-clerk'])
      expect(await (await office.staff('t2-clerk', '/reports')).json()).toEqual([])
      expect((await office.staff('t2-clerk', '/reports?agency=t1')).status).toBe(403)
    })
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

function nameOf(county: string, role: Role): string {
  return `${county}-${role === 'administrator' ? 'admin' : role}`
}
