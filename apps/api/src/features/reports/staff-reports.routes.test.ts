import { onBothEngines } from '@gongkai/database/testing'
import { type Problem, PublishedReport, type StaffReport } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../app.ts'
import { openTestOffice, testNamePrefix, type TestOffice, testOrigin, toCookie } from '../../http/test-office.ts'
import { testApplications, testContent, testNow } from '../../testing/index.ts'

onBothEngines((engine) => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
  })

  const act = async <T = StaffReport>(username: string, path: string, json?: unknown, method = 'POST') => {
    const answer = await office.staff(username, path, { method, ...(json !== undefined && { json }) })
    return { status: answer.status, body: (await answer.json()) as T }
  }
  const create = async (username: string, agencyCode: string, year: number) =>
    (await act(username, '/reports', { agencyCode, year, content: testContent(year, testApplications(7)) })).body
  const refused = async (username: string, path: string, json?: unknown, method?: string) => {
    const { status, body } = await act<Problem>(username, path, json, method)
    return `${status} ${body.code}`
  }

  describe('from draft to publication', () => {
    it('passes through the hands that may, and is public at once', async () => {
      const { summary, revision, actions } = await create('t1-clerk', 't1', 2022)
      expect(actions).toEqual(['save', 'submit'])
      const path = `/reports/${summary.id}`
      const content = testContent(2022, testApplications(9))
      const saved = await act('t1-clerk', `${path}/draft`, { revision, content }, 'PUT')
      expect(saved.body.content.cells['applications.newlyReceived.total']).toBe(9)
      await act('t1-clerk', `${path}/submit`, { explanations: {} })
      expect((await act('c1-reviewer', `${path}/approve`)).body.summary.state).toBe('approved')
      expect((await office.public('/reports/t1/2022')).status).toBe(404)
      expect((await act('c1-approver', `${path}/publish`)).body.publishedVersion).toBe(1)
      expect((await office.public('/reports/t1/2022')).status).toBe(200)
      const { history } = (await act('t1-clerk', path, undefined, 'GET')).body
      expect(history.map(({ action }) => action)).toEqual(['create', 'save', 'submit', 'approve', 'publish'])
      expect(history.every(({ by }) => by.startsWith(testNamePrefix))).toBe(true)
    })

    it('lets nobody approve their own work, administrators neither', async () => {
      const { summary } = await create('c1-admin', 't1', 2021)
      const path = `/reports/${summary.id}`
      await act('c1-admin', `${path}/submit`, {})
      expect(await refused('c1-admin', `${path}/approve`)).toBe('403 own-work')
      expect((await act('c1-reviewer', `${path}/return`, { reason: '请核对总计' })).body.summary.state).toBe('returned')
    })

    it('keeps townships out of each other’s reports', async () => {
      const { summary } = await create('t1-clerk', 't1', 2020)
      const path = `/reports/${summary.id}`
      expect(await refused('t2-clerk', path, undefined, 'GET')).toBe('403 forbidden')
      expect(await refused('t2-clerk', `${path}/submit`, {})).toBe('403 forbidden')
      expect(await refused('t2-clerk', '/reports', { agencyCode: 't1', year: 2019 })).toBe('403 forbidden')
      expect(await refused('t2-clerk', '/reports', { agencyCode: 'c1', year: 2019 })).toBe('403 forbidden')
    })

    it('names the report that is there already, to whoever may see it', async () => {
      const { summary } = await create('t1-clerk', 't1', 2023)
      const again = { agencyCode: 't1', year: 2023 }
      for (const username of ['t1-clerk', 'c1-clerk', 'c1-admin']) {
        const { status, body } = await act<Problem>(username, '/reports', again)
        expect([status, body.code, body.current]).toEqual([409, 'already-exists', { id: summary.id, state: 'draft' }])
      }
      for (const username of ['t2-clerk', 'c2-admin', 'c1-reviewer']) {
        const { status, body } = await act<Problem>(username, '/reports', again)
        expect([status, body.code, body.current]).toEqual([403, 'forbidden', undefined])
      }
    })

    it('answers a second editor with what is stored', async () => {
      const { summary, revision } = await create('t2-clerk', 't2', 2024)
      const draft = (count: number) => ({ revision, content: testContent(2024, testApplications(count)) })
      await act('t2-clerk', `/reports/${summary.id}/draft`, draft(1), 'PUT')
      const late = await act<Problem>('c1-clerk', `/reports/${summary.id}/draft`, draft(2), 'PUT')
      expect([late.status, late.body.code]).toEqual([409, 'conflict'])
      const stored = late.body.current as StaffReport
      expect(stored.content.cells['applications.newlyReceived.total']).toBe(1)
    })

    it('names the checks that must hold and do not', async () => {
      const content = testContent(2024, { ...testApplications(3), 'applications.newlyReceived.total': 5 })
      const { body } = await act('c1-clerk', '/reports', { agencyCode: 'c1', year: 2024, content })
      const answer = await act<Problem>('c1-clerk', `/reports/${body.summary.id}/submit`, {})
      expect([answer.status, answer.body.code]).toEqual([422, 'checks-failed'])
      expect(answer.body.fields?.length).toBeGreaterThan(0)
    })
  })

  it('shows the working version as a page that runs no script', async () => {
    const { body } = await act('c2-clerk', '/reports', {
      agencyCode: 'c2',
      year: 2023,
      content: testContent(2023, {}, { title: '<script>alert(1)</script>报告' }),
    })
    const page = await office.staff('c2-clerk', `/reports/${body.summary.id}/preview.html?lang=en`)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'/)
    expect(await page.text()).not.toContain('<script')
  })

  it('shows it as the portal’s page where there is a portal, with what it would say', async () => {
    const seen: PublishedReport[] = []
    const preview = async (report: PublishedReport, locale: string) => {
      seen.push(report)
      return `<html lang="${locale}">${report.title}</html>`
    }
    const secret = 'a secret of tests, long enough for better-auth'
    const { staffApp } = createApi({
      database: engine.database,
      now: () => testNow,
      secret,
      baseUrl: testOrigin,
      preview,
    })
    const cookie = toCookie(await office.signIn('c2-reviewer'))
    const { summary } = await create('c2-clerk', 'c2', 2024)
    const page = await staffApp.request(`/reports/${summary.id}/preview.html?lang=en`, { headers: { cookie } })
    expect(await page.text()).toBe(`<html lang="en">${summary.title}</html>`)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'self'/)
    expect(page.headers.get('content-security-policy')).not.toContain('script-src')
    expect(seen.map((report) => PublishedReport.parse(report))).toEqual(seen)
    expect(seen[0]).toMatchObject({ version: 1, publishedAt: testNow.toISOString(), versions: [{ version: 1 }] })
  })

  describe('Idempotency-Key', () => {
    const send = (username: string, key: string, year: number) =>
      office.staff(username, '/reports', { json: { agencyCode: 'c2', year }, headers: { 'idempotency-key': key } })

    it('makes a repeated POST one write with one answer', async () => {
      const first = await send('c2-clerk', 'key-of-2019', 2019)
      const second = await send('c2-clerk', 'key-of-2019', 2019)
      expect([first.status, second.status]).toEqual([200, 200])
      expect(await second.text()).toBe(await first.text())
      expect((await send('c2-clerk', 'another-key', 2019)).status).toBe(409)
    })

    it('makes two at the same time one write', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => send('c2-clerk', 'key-of-2020', 2020)))
      const bodies = await Promise.all(answers.map(async (answer) => (await answer.json()) as Problem))
      expect(bodies.filter(({ code }) => code === 'already-exists')).toEqual([])
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    })

    it('belongs to one person and one request', async () => {
      expect((await send('c2-clerk', 'key-of-2019', 2021)).status).toBe(422)
      expect((await send('c2-admin', 'key-of-2019', 2022)).status).toBe(200)
      expect((await send('c2-clerk', 'short', 2021)).status).toBe(422)
    })

    it('is free again after a refusal', async () => {
      const bad = await send('c2-clerk', 'key-of-2098', 2098)
      expect(bad.status).toBe(422)
      expect((await send('c2-clerk', 'key-of-2098', 2021)).status).toBe(200)
    })
  })
})
