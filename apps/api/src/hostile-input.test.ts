import { onBothEngines } from '@gongkai/database/testing'
import type { Problem, StaffReport } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice, type TestRequest } from './http/test-office.ts'
import { testContent } from './testing/index.ts'

onBothEngines((engine) => {
  let office: TestOffice
  let draft: StaffReport
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
    const answer = await office.staff('t1-clerk', '/reports', { json: { agencyCode: 't1', year: 2024 } })
    draft = (await answer.json()) as StaffReport
  })

  const problemOf = async (path: string, request: TestRequest) => {
    const answer = await office.staff('t1-clerk', path, request)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    const problem = (await answer.json()) as Problem
    return { ...problem, paths: problem.fields?.map(({ path }) => path) ?? [] }
  }
  const save = (content: unknown) =>
    problemOf(`/reports/${draft.summary.id}/draft`, { method: 'PUT', json: { revision: draft.revision, content } })
  const create = (json: unknown, headers: Record<string, string> = {}) =>
    problemOf('/reports', { method: 'POST', json, headers })

  describe('a body', () => {
    it.each(['{', '', 'null,', '{"agencyCode":"t1","year":2023', '\u0000'])(
      'of broken JSON %j is named',
      async (text) => {
        expect(await create(text)).toMatchObject({ status: 422, code: 'invalid', paths: ['body'] })
      },
    )

    it.each(['null', '[]', '"text"', '7'])('of the wrong shape %s is named', async (text) => {
      expect(await create(text)).toMatchObject({ status: 422, code: 'invalid' })
    })

    it.each(['text/plain', 'text/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
      'sent as %s is refused by its type',
      async (type) => {
        expect(await create('{"agencyCode":"t1","year":2023}', { 'content-type': type })).toMatchObject({
          status: 422,
          paths: ['Content-Type'],
        })
      },
    )

    it('that is too large is refused before it is read', async () => {
      const large = { agencyCode: 't1', year: 2023, content: { chapters: { other: 'x'.repeat(5_000_000) } } }
      expect(await create(large)).toMatchObject({ status: 413, code: 'too-large' })
      const claimed = await office.staff('t1-clerk', '/reports', {
        json: '{}',
        headers: { 'content-length': '99999999999' },
      })
      expect(claimed.status).toBe(413)
    })

    it('that reaches for a prototype is refused by name, and reaches nothing', async () => {
      const text = JSON.stringify({ revision: draft.revision, content: testContent(2024) })
      const poisoned = text.replace('"cells":{', '"cells":{"__proto__":1,')
      expect(await problemOf(`/reports/${draft.summary.id}/draft`, { method: 'PUT', json: poisoned })).toMatchObject({
        paths: ['__proto__'],
      })
      expect(await save(testContent(2024, { constructor: 1 }))).toMatchObject({ paths: ['content.cells.constructor'] })
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    })
  })

  describe('a figure', () => {
    it.each([
      ['applications.no.such', 1],
      ['applications.granted', 1],
      ['', 1],
      ['applications.granted.total', 1e15],
      ['applications.granted.total', 1.5],
      ['applications.granted.total', '7'],
      ['applications.granted.total', '//'],
      ['applications.granted.total', [7]],
      ['applications.granted.total', { value: 7 }],
      ['x'.repeat(101), 1],
    ])('%s = %j is refused', async (cell, value) => {
      const answer = await save({ ...testContent(2024), cells: { [cell]: value } })
      expect(answer).toMatchObject({ status: 422, code: 'invalid' })
      expect(answer.paths.every((path) => path.startsWith('content.cells'))).toBe(true)
    })

    it.each(['1e999', '-1e999', '123456789012345678901234567890'])(
      'beyond all numbers (%s) is refused',
      async (figure) => {
        const text = JSON.stringify({ revision: draft.revision, content: testContent(2024) })
        const json = text.replace('"applications.granted.total":0', `"applications.granted.total":${figure}`)
        expect(json).not.toBe(text)
        expect(await problemOf(`/reports/${draft.summary.id}/draft`, { method: 'PUT', json })).toMatchObject({
          status: 422,
        })
      },
    )
  })

  it.each([
    [{ agencyCode: 't1', year: 1999 }, 'year'],
    [{ agencyCode: 't1', year: 2100 }, 'year'],
    [{ agencyCode: 't1', year: '二〇二三' }, 'year'],
    [{ agencyCode: '../t1', year: 2023 }, 'agencyCode'],
    [{ agencyCode: 't1', year: 2023, content: { edition: '2035' } }, 'content.edition'],
    [{ agencyCode: 't1', year: 2023, content: { sourceAddress: 'javascript:alert(1)' } }, 'content.sourceAddress'],
    [
      { agencyCode: 't1', year: 2023, content: { period: { from: '2023-02-30', to: '2023-12-31' } } },
      'content.period.from',
    ],
    [{ agencyCode: 't1', year: 2023, content: { title: '' } }, 'content.title'],
  ])('a report of %j is refused for %s', async (json, path) => {
    expect((await create(json)).paths).toContain(path)
  })

  it('an agency that does not exist is named', async () => {
    expect(await create({ agencyCode: 'nowhere', year: 2023 })).toMatchObject({ status: 404, code: 'agency-unknown' })
  })

  it.each(['not-a-uuid', '00000000-0000-0000-0000-000000000000', "'; drop table report; --"])(
    'a report’s id %j leads nowhere',
    async (id) => {
      const { status } = await office.staff('t1-clerk', `/reports/${encodeURIComponent(id)}`)
      expect([404, 422]).toContain(status)
    },
  )

  it('changes nothing of the draft', async () => {
    const answer = await office.staff('t1-clerk', `/reports/${draft.summary.id}`)
    expect(await answer.json()).toEqual(draft)
  })
})
