import { onBothEngines } from '@gongkai/database/testing'
import { writeHtml } from '@gongkai/documents'
import type { Batch, BatchItemDetail, Problem, PublishedReport, StaffReport } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '../../http/test-office.ts'
import { testApplications, testContent } from '../../testing/index.ts'

const names = { t1: '示例t1人民政府', t2: '示例t2人民政府' }

/** A published page of a township, as it lies on some site; `wrong`: a total that does not add up. */
function page(code: keyof typeof names, year: number, received: number, wrong = false): File {
  const cells = { ...testApplications(received), ...(wrong && { 'applications.newlyReceived.total': received + 1 }) }
  const html = writeHtml(
    {
      ...testContent(year, cells, { title: `${names[code]}${year}年政府信息公开工作年度报告` }),
      agency: { code, name: names[code], shortName: code, level: 'township', kind: 'government', fictional: true },
      year,
      version: 1,
      publishedAt: null,
      hash: null,
      reason: null,
      findings: [],
      checksPassed: 0,
      explanations: {},
    },
    { locale: 'zh' },
  )
  return new File([html], `${code}-${year}.html`)
}

onBothEngines((engine) => {
  let office: TestOffice
  let batch: Batch
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
    batch = await ask<Batch>('c1-clerk', '/batches', { name: '历年年报', agencyCode: 'c1' })
  })

  async function send(username: string, path: string, json?: unknown, method?: string): Promise<Response> {
    return office.staff(username, path, { ...(json !== undefined && { json }), ...(method && { method }) })
  }
  async function ask<T>(username: string, path: string, json?: unknown, method?: string): Promise<T> {
    const answer = await send(username, path, json, method)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  async function upload(file: File, username = 'c1-clerk'): Promise<Response> {
    const body = new FormData()
    body.set('file', file)
    const form = new Response(body)
    const headers = { 'content-type': form.headers.get('content-type') ?? '' }
    return office.staff(username, `/batches/${batch.id}/items`, { method: 'POST', json: await form.text(), headers })
  }
  const add = async (file: File) => (await (await upload(file)).json()) as BatchItemDetail
  const at = ({ id }: BatchItemDetail, act = '') => `/batches/${batch.id}/items/${id}${act}`

  describe('a batch of documents', () => {
    it('says whose report each is and how sure it was read', async () => {
      const item = await add(page('t1', 2022, 12))
      expect(item).toMatchObject({ state: 'read', agencyCode: 't1', year: 2022, unsure: 0, failing: 0 })
      expect(item.sure).toBe(200)
    })

    it('takes the same document again for the one that is there', async () => {
      const first = await add(page('t1', 2022, 12))
      const again = await add(page('t1', 2022, 12))
      expect(again.id).toBe(first.id)
    })

    it('keeps what could not be read, with the reason', async () => {
      const item = await add(new File(['天气预报：晴'], 'weather.txt'))
      expect(item).toMatchObject({ state: 'failed', agencyCode: null, sure: 0 })
      expect(item.reason).toMatch(/没有找到/)
    })

    it('makes a draft of an accepted one, which goes the way of every report', async () => {
      const item = await add(page('t1', 2022, 12))
      const accepted = await ask<BatchItemDetail>('c1-clerk', at(item, '/accept'), { as: 'draft' })
      expect(accepted.state).toBe('accepted')
      const report = await ask<StaffReport>('c1-clerk', `/reports/${accepted.reportId}`)
      expect(report.summary).toMatchObject({ agencyCode: 't1', year: 2022, state: 'draft' })
      expect(report.content.origin).toMatchObject({ kind: 'imported', document: 't1-2022.html', hash: item.hash })
      expect((await send('c1-clerk', at(item, '/accept'), { as: 'draft' })).status).toBe(409)
    })

    it('asks about unsure cells before it makes a report of them', async () => {
      const item = await add(page('t2', 2022, 7, true))
      expect(item.unsure).toBeGreaterThan(0)
      const refused = await send('c1-clerk', at(item, '/accept'), { as: 'draft' })
      expect(refused.status).toBe(422)
      const { fields } = (await refused.json()) as Problem
      expect(fields?.map(({ path }) => path)).toEqual(['cells'])

      const cells = Object.fromEntries(
        Object.entries(item.reading.cells)
          .filter(([, { certainty }]) => certainty === 'unsure')
          .map(([id, cell]) => [id, { ...cell, certainty: 'sure' as const }]),
      )
      cells['applications.newlyReceived.total'] = { value: 7, certainty: 'sure' }
      const decision = { agencyCode: 't2', year: 2022, cells }
      const saved = await ask<BatchItemDetail>('c1-clerk', at(item), decision, 'PUT')
      expect(saved).toMatchObject({ unsure: 0, failing: 0 })
      const accepted = await ask<BatchItemDetail>('c1-clerk', at(item, '/accept'), { as: 'draft' })
      const report = await ask<StaffReport>('c1-clerk', `/reports/${accepted.reportId}`)
      expect(report.content.cells['applications.newlyReceived.total']).toBe(7)
    })

    it('replaces a draft only when told to', async () => {
      const item = await add(page('t2', 2022, 9))
      expect((await send('c1-clerk', at(item, '/accept'), { as: 'draft' })).status).toBe(409)
      const accepted = await ask<BatchItemDetail>('c1-clerk', at(item, '/accept'), { as: 'draft', replace: true })
      const report = await ask<StaffReport>('c1-clerk', `/reports/${accepted.reportId}`)
      expect(report.content.cells['applications.newlyReceived.total']).toBe(9)
      expect(report.content.origin).toMatchObject({ kind: 'imported', document: 't2-2022.html', hash: item.hash })
    })

    it('enters what is public elsewhere as published, for administrators', async () => {
      const item = await add(page('t1', 2021, 3))
      expect((await send('c1-clerk', at(item, '/accept'), { as: 'published' })).status).toBe(403)
      await ask('c1-admin', at(item, '/accept'), { as: 'published' })
      const report = (await (await office.public('/reports/t1/2021')).json()) as PublishedReport
      expect(report.cells['applications.newlyReceived.total']).toBe(3)
    })

    it('rejects with a reason, and is closed at the end', async () => {
      const item = await add(page('t2', 2021, 3))
      const rejected = await ask<BatchItemDetail>('c1-clerk', at(item, '/reject'), { reason: '不是本县的报告' })
      expect(rejected).toMatchObject({ state: 'rejected', reason: '不是本县的报告' })
      const [listed] = await ask<Batch[]>('c1-clerk', '/batches')
      expect(listed?.counts).toEqual({ read: 0, failed: 1, accepted: 4, rejected: 1 })
      await ask('c1-clerk', `/batches/${batch.id}/close`, {})
      expect((await upload(page('t1', 2020, 1))).status).toBe(409)
    })
  })

  it('is not for others’ eyes', async () => {
    for (const username of ['t1-clerk', 'c2-clerk', 'c2-admin']) {
      expect((await send(username, `/batches/${batch.id}`)).status).toBe(403)
      expect(await ask<Batch[]>(username, '/batches')).toEqual([])
    }
    expect((await send('t1-clerk', '/batches', { name: '越权', agencyCode: 'c1' })).status).toBe(403)
  })
})
