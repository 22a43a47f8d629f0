import { onBothEngines } from '@gongkai/database/testing'
import type { AgencyOverview, Problem, PublishedReport, ReportPage } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from './actor.ts'
import { openTestOffice, testNamePrefix, type TestOffice } from './http/test-office.ts'
import { testApplications, testContent } from './testing/index.ts'

onBothEngines((engine) => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
    const { reports } = office.api.services
    for (const year of [2020, 2022, 2023, 2024])
      for (const [code, count] of [
        ['c1', 10],
        ['t1', 5],
      ] as const)
        await reports.importPublished(
          code,
          year,
          testContent(year, testApplications(count + year - 2020)),
          {},
          systemActor,
        )
    await workThrough()
  })

  /** A report that people entered, approved and published, so that there are names that could leak. */
  async function workThrough() {
    const json = { agencyCode: 't2', year: 2024, content: testContent(2024, testApplications(3)) }
    const created = await office.staff('t1-clerk', '/reports', { json: { ...json, agencyCode: 't1', year: 2021 } })
    expect(created.status).toBe(200)
    const { summary } = (await (await office.staff('t2-clerk', '/reports', { json })).json()) as {
      summary: { id: string }
    }
    await office.staff('t2-clerk', `/reports/${summary.id}/submit`, { json: {} })
    for (const step of ['approve', 'publish'])
      await office.staff('c1-approver', `/reports/${summary.id}/${step}`, { method: 'POST' })
  }

  const get = async <T>(path: string, headers: Record<string, string> = {}) => {
    const answer = await office.public(path, headers)
    expect(`${path} ${answer.status}`).toBe(`${path} 200`)
    return (await answer.json()) as T
  }
  const problem = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await office.public(path, headers)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    return { status: answer.status, body: (await answer.json()) as Problem }
  }

  const pages = [
    '/editions',
    '/editions/2021',
    '/rules',
    '/indicators',
    '/agencies',
    '/agencies?parent=',
    '/agencies/p1',
    '/agencies/t2',
    '/reports',
    '/reports/t2/2024',
    '/reports/t2/2024/report.json',
    '/reports/t2/2024/report.csv',
    '/reports/t2/2024/report.html',
    '/schemas/report.json',
    '/charts?indicator=applications.granted.total&agencies=t1,t2',
    '/charts?kind=children&indicator=rate.disclosure&agencies=c1',
    '/charts.svg?indicator=rate.disclosure&agencies=c1',
    '/charts.csv?indicator=rate.disclosure&agencies=c1',
    '/openapi.json',
    '/docs',
    '/docs/start.js',
    '/docs/swagger-ui.css',
  ]

  describe('every page', () => {
    it('is there, without anybody’s name and without a cookie', async () => {
      for (const page of pages) {
        const answer = await office.public(page)
        const text = await answer.text()
        expect(`${page} ${answer.status}`).toBe(`${page} 200`)
        for (const name of [testNamePrefix, 't2-clerk', 'c1-approver']) expect(text).not.toContain(name)
        expect(answer.headers.getSetCookie()).toEqual([])
        expect(answer.headers.get('cache-control')).toBe('public, no-cache')
        expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      }
    })

    it('answers 304 until something is published', async () => {
      const etag = (await office.public('/agencies/p1')).headers.get('etag') ?? ''
      for (const page of pages) {
        const answer = await office.public(page, { 'if-none-match': `"other", ${etag}` })
        expect(`${page} ${answer.status}`).toBe(`${page} 304`)
        expect(await answer.text()).toBe('')
      }
      await office.api.services.reports.importPublished('c2', 2023, testContent(2023), {}, systemActor)
      expect((await office.public('/agencies/p1', { 'if-none-match': etag })).status).toBe(200)
    })

    it('is in the OpenAPI document', async () => {
      const { openapi, paths } = await get<{ openapi: string; paths: Record<string, object> }>('/openapi.json')
      const registered = office.api.publicApp.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
      const documented = Object.keys(paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1'))
      expect(openapi).toBe('3.1.0')
      expect([...documented, '/docs/:file'].toSorted()).toEqual([...new Set(registered)].toSorted())
    })
  })

  describe('answers', () => {
    it('count what the units of an agency owe and have', async () => {
      const overview = await get<AgencyOverview>('/agencies/c1')
      expect(overview.years.find(({ year }) => year === 2024)).toEqual({
        year: 2024,
        expected: 3,
        there: 3,
        missing: 0,
      })
      expect(overview.ancestors.map(({ code }) => code)).toEqual(['p1'])
      expect(overview.reports.map(({ year }) => year)).toEqual([2024, 2023, 2022, 2020])
    })

    it('walk through all published reports page by page', async () => {
      const seen: string[] = []
      let cursor = ''
      do {
        const page: ReportPage = await get(`/reports?agency=c1&limit=2${cursor && `&cursor=${cursor}`}`)
        seen.push(...page.items.map(({ agencyCode, year }) => `${agencyCode} ${year}`))
        cursor = page.nextCursor ?? ''
      } while (cursor)
      expect(seen).toHaveLength(9)
      expect(new Set(seen).size).toBe(9)
    })

    it('give a report as it was published, with its hash', async () => {
      const report = await get<PublishedReport>('/reports/t2/2024')
      expect(report.cells['applications.granted.total']).toBe(3)
      expect(report.hash).toMatch(/^[0-9a-f]{64}$/)
      expect(await get<{ hash: string }>('/reports/t2/2024/report.json')).toMatchObject({ hash: report.hash })
      const html = await office.public('/reports/t2/2024/report.html?lang=en')
      expect(await html.text()).toContain('lang="en"')
    })

    it('may be read by any page on the web', async () => {
      expect((await office.public('/indicators')).headers.get('access-control-allow-origin')).toBe('*')
    })
  })

  describe('what is not there or not right', () => {
    it.each([
      ['/nothing', 404, 'not-found'],
      ['/agencies/unknown', 404, 'agency-unknown'],
      ['/agencies?parent=unknown', 404, 'agency-unknown'],
      ['/reports/unknown/2024', 404, 'agency-unknown'],
      ['/reports/t1/2019', 404, 'report-unknown'],
      ['/reports/t1/2021', 404, 'report-unknown'],
      ['/reports/t1/2024?version=9', 404, 'report-unknown'],
      ['/editions/2035', 404, 'edition-unknown'],
      ['/editions/__proto__', 404, 'edition-unknown'],
      ['/charts?indicator=no.such&agencies=t1', 422, 'indicator-unknown'],
      ['/charts?indicator=rate.disclosure&agencies=unknown', 404, 'agency-unknown'],
      ['/docs/..%2Fpackage.json', 404, 'not-found'],
      ['/docs/constructor', 404, 'not-found'],
    ])('%s is %i %s', async (path, status, code) => {
      expect(await problem(path)).toMatchObject({ status, body: { code, status } })
    })

    it.each([
      ['/reports/t1/1999', 'year'],
      ['/reports/t1/02024', 'year'],
      ['/reports/t1/2.024e3', 'year'],
      ['/reports/t1/20240', 'year'],
      ['/reports/t1/2024?version=-1', 'version'],
      ['/reports/t1/2024?version=1&version=2', 'version'],
      ['/reports?year=2024&year=2023', 'year'],
      ['/reports?limit=100000', 'limit'],
      ['/reports?cursor=%00%FF', 'cursor'],
      ['/reports?level=village', 'level'],
      ['/agencies/..%2F..%2Fetc', 'code'],
      ["/agencies/'%20or%201=1", 'code'],
      [`/agencies?q=${'长'.repeat(61)}`, 'q'],
      ['/charts?indicator=rate.disclosure', 'agencies'],
      ['/charts?indicator=rate.disclosure&agencies=a1,b1,c1,d1,e1,f1,g1', 'agencies'],
      ['/charts?indicator=rate.disclosure&agencies=t1&from=2024&to=2020', 'to'],
      ['/charts?indicator=rate.disclosure&agencies=t1&scope=all', 'scope'],
      ['/charts?kind=pie&indicator=rate.disclosure&agencies=t1', 'kind'],
      ['/charts?indicator=rate.disclosure&agencies=t1&indicator=x', 'indicator'],
    ])('%s names the field %s in both languages', async (path, field) => {
      const zh = await problem(path)
      const en = await problem(path, { 'accept-language': 'en' })
      const messageOf = ({ body }: typeof zh) => body.fields?.find((one) => one.path === field)?.message ?? ''
      expect(zh.status).toBe(422)
      expect(messageOf(zh)).toMatch(/\p{Script=Han}/u)
      expect(messageOf(en)).toMatch(/^[\x20-\x7e–]+$/)
    })

    it('is never cached, and never quotes what was sent', async () => {
      const answer = await office.public('/agencies/%3Cscript%3E')
      expect(answer.headers.get('etag')).toBeNull()
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).not.toContain('script')
    })

    it('stays a clear answer for hostile paths', async () => {
      for (const path of [
        '/%',
        '/%E0%A4%A',
        '/reports/%00/2024',
        `/${'a/'.repeat(500)}`,
        '/reports//2024',
        '/__proto__',
      ])
        expect([404, 422]).toContain((await office.public(path)).status)
    })
  })

  it('logs routes, never addresses or queries', async () => {
    await office.public('/agencies?q=湖沟镇')
    await office.public('/agencies/t1')
    expect(office.log.at(-1)).toMatchObject({ level: 'info', method: 'GET', route: '/agencies/:code', status: 200 })
    expect(JSON.stringify(office.log)).not.toContain('湖沟')
  })

  it('offers a page to read the document that runs no inline script', async () => {
    const answer = await office.public('/docs')
    const page = await answer.text()
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'; style-src 'self'/)
    expect(page).toContain('<title>公开数据接口文档')
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/)
  })
})
