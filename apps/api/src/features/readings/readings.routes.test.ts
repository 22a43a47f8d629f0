import { onBothEngines } from '@gongkai/database/testing'
import { writeHtml } from '@gongkai/documents'
import type { Problem, Reading } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '../../http/test-office.ts'
import { testApplications, testContent } from '../../testing/index.ts'

const page = writeHtml(
  {
    ...testContent(2023, testApplications(12)),
    agency: {
      code: 't1',
      name: '示例镇人民政府',
      shortName: '示例镇',
      level: 'township',
      kind: 'government',
      fictional: true,
    },
    year: 2023,
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

onBothEngines((engine) => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
  })

  async function upload(file: File): Promise<Response> {
    const body = new FormData()
    body.set('file', file)
    const form = new Response(body)
    const headers = { 'content-type': form.headers.get('content-type') ?? '' }
    return office.staff('t1-clerk', '/readings', { method: 'POST', json: await form.text(), headers })
  }

  describe('reading a document', () => {
    it('says what stands in an uploaded file', async () => {
      const reading = (await (await upload(new File([page], 'report.html'))).json()) as Reading
      expect(reading.year).toBe(2023)
      expect(reading.cells['applications.newlyReceived.total']).toMatchObject({ value: 12, certainty: 'sure' })
      expect(reading.findings.length).toBeGreaterThan(0)
    })

    it('says the same of pasted text', async () => {
      const json = { name: 'pasted', text: page }
      const reading = (await (await office.staff('t1-clerk', '/readings', { json })).json()) as Reading
      expect(reading.cells['applications.newlyReceived.total']).toMatchObject({ value: 12 })
    })

    it('answers noise with a warning and no cells', async () => {
      const noise = new Uint8Array(2000).map((_, index) => (index * 7919) % 256)
      const reading = (await (await upload(new File([noise], 'noise.html'))).json()) as Reading
      expect(Object.values(reading.cells).filter(({ certainty }) => certainty === 'sure')).toEqual([])
      expect(reading.warnings.length).toBeGreaterThan(0)
    })

    it('stores nothing', async () => {
      await upload(new File([page], 'report.html'))
      expect(await (await office.staff('t1-clerk', '/reports')).json()).toEqual([])
    })

    it.each([
      [{ name: 'a' }, 'text'],
      [{ name: '', text: 'x' }, 'name'],
      [{ name: 'a', text: 7 }, 'text'],
    ])('names what is missing of %j', async (json, path) => {
      const answer = await office.staff('t1-clerk', '/readings', { json })
      expect(answer.status).toBe(422)
      expect(((await answer.json()) as Problem).fields?.map((field) => field.path)).toEqual([path])
    })

    it('refuses a file that is too large', async () => {
      expect((await upload(new File([new Uint8Array(9_000_000)], 'large.txt'))).status).toBe(413)
    })

    it('refuses a form that is none', async () => {
      const headers = { 'content-type': 'multipart/form-data; boundary=nowhere' }
      expect((await office.staff('t1-clerk', '/readings', { method: 'POST', json: 'x', headers })).status).toBe(422)
    })
  })
})
