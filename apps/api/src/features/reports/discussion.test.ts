import { onBothEngines } from '@gongkai/database/testing'
import type {
  ComparedVersion,
  PresenceAnswer,
  Problem,
  ReportComment,
  ReportView,
  StaffReport,
  Verdict,
} from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { openTestOffice, testNamePrefix, type TestOffice } from '../../http/test-office.ts'
import { testApplications, testContent, testNow } from '../../testing/index.ts'

const total = 'applications.newlyReceived.total'
const nobody = '01890000-0000-7000-8000-000000000000'

onBothEngines((engine) => {
  let office: TestOffice
  let clock = testNow
  let path: string
  beforeAll(async () => {
    office = await openTestOffice(engine.database, () => clock)
    path = `/reports/${await create('t1', 2023)}`
  })

  const act = async <T>(
    username: string,
    address: string,
    json?: unknown,
    method = json === undefined ? 'GET' : 'POST',
  ) => {
    const answer = await office.staff(username, address, { method, ...(json !== undefined && { json }) })
    return { status: answer.status, body: (answer.status === 204 ? undefined : await answer.json()) as T }
  }
  async function create(agencyCode: string, year: number): Promise<string> {
    const content = testContent(year, testApplications(7))
    return (await act<StaffReport>('t1-clerk', '/reports', { agencyCode, year, content })).body.summary.id
  }
  const later = (seconds: number) => (clock = new Date(clock.getTime() + seconds * 1000))
  const newsOf = async (username: string) =>
    (await office.api.services.notifications.getNotifications(await actorOf(username))).items

  async function actorOf(username: string) {
    const { id } = (await act<{ id: string }>(username, '/me')).body
    return { id, name: '', role: 'clerk' as const, agencyPath: '/' }
  }

  describe('comments', () => {
    const place = { kind: 'cell', cell: total }

    it('stand at a cell, a paragraph or the report, with who made them', async () => {
      const quote = { kind: 'paragraph', chapter: 'overview', quote: '本机关依法公开政府信息。' }
      await act('c1-reviewer', `${path}/comments`, { place, body: '请核对' })
      later(60)
      await act('c1-reviewer', `${path}/comments`, { place: quote, body: '写得太简单' })
      later(60)
      const { body } = await act<ReportComment[]>('t1-clerk', `${path}/comments`, {
        place: { kind: 'report' },
        body: '好',
      })
      expect(body.map((comment) => [comment.place, comment.byName, comment.version])).toEqual([
        [place, `${testNamePrefix}c1-reviewer`, 1],
        [quote, `${testNamePrefix}c1-reviewer`, 1],
        [{ kind: 'report' }, `${testNamePrefix}t1-clerk`, 1],
      ])
      expect((await act<StaffReport>('t1-clerk', path)).body.comments).toEqual(body)
    })

    it('are news to those on the other side', async () => {
      expect((await newsOf('t1-clerk')).map(({ kind, message }) => [kind, message])).toEqual([
        ['commented', '写得太简单'],
        ['commented', '请核对'],
      ])
      expect((await newsOf('c1-reviewer')).map(({ message }) => message)).toEqual(['好'])
    })

    it('are resolved once, by anybody who works on the report', async () => {
      const [comment] = (await act<StaffReport>('t1-clerk', path)).body.comments
      const resolve = (username: string) =>
        act<ReportComment[]>(username, `${path}/comments/${comment?.id}/resolve`, undefined, 'POST')
      const first = (await resolve('t1-clerk')).body[0]?.resolved
      expect(first).toMatchObject({ byName: `${testNamePrefix}t1-clerk` })
      expect((await resolve('c1-reviewer')).body[0]?.resolved).toEqual(first)
    })

    it.each([
      ['no cell', { place: { kind: 'cell', cell: 'no.such.cell' }, body: '请核对' }, 422],
      ['no words', { place: { kind: 'report' }, body: ' ' }, 422],
    ])('are refused with %s', async (_, comment, status) => {
      expect((await act<Problem>('t1-clerk', `${path}/comments`, comment)).status).toBe(status)
    })

    it('of another report are not found', async () => {
      const other = `/reports/${await create('t1', 2019)}`
      const [comment] = (await act<StaffReport>('t1-clerk', path)).body.comments
      for (const id of [comment?.id, nobody])
        expect((await act('t1-clerk', `${other}/comments/${id}/resolve`, undefined, 'POST')).status).toBe(404)
    })
  })

  describe('a verdict on a finding', () => {
    let address: string
    const key = 'T3-ROW-SUM:newlyReceived'
    const given = { key, verdict: 'dismissed', reason: '原始台账如此' }

    async function save(cells: Record<string, number>) {
      const { revision } = (await act<StaffReport>('t1-clerk', address)).body
      const content = testContent(2022, { ...testApplications(7), ...cells })
      const saved = await act<StaffReport>('t1-clerk', `${address}/draft`, { revision, content }, 'PUT')
      return saved.body.verdicts
    }

    it('is given by those who review, on what is found', async () => {
      address = `/reports/${await create('t1', 2022)}`
      await save({ [total]: 9 })
      expect((await act('t1-clerk', `${address}/verdicts`, given, 'PUT')).status).toBe(403)
      expect((await act('c1-reviewer', `${address}/verdicts`, { ...given, key: 'T9-X:y' }, 'PUT')).status).toBe(422)
      const { body } = await act<Verdict[]>('c1-reviewer', `${address}/verdicts`, given, 'PUT')
      expect(body).toMatchObject([{ ...given, byName: `${testNamePrefix}c1-reviewer`, stale: false }])
    })

    it('stays when the checks run again, and says when they look at other figures', async () => {
      expect(await save({ [total]: 9 })).toMatchObject([{ key, stale: false }])
      expect(await save({ [total]: 8 })).toMatchObject([{ key, stale: true }])
      expect(await save({})).toMatchObject([{ key, stale: true }])
      expect(await save({ [total]: 9 })).toMatchObject([{ key, stale: false, reason: given.reason }])
    })

    it('is replaced by another, and taken back', async () => {
      const other = { ...given, verdict: 'accepted' }
      expect((await act<Verdict[]>('c1-approver', `${address}/verdicts`, other, 'PUT')).body).toMatchObject([other])
      const takeBack = () =>
        act('c1-approver', `${address}/verdicts?key=${encodeURIComponent(key)}`, undefined, 'DELETE')
      expect(await takeBack()).toEqual({ status: 200, body: [] })
      expect((await takeBack()).status).toBe(404)
    })
  })

  describe('presence', () => {
    const tell = async (username: string, place: string | null = null) =>
      (await act<PresenceAnswer>(username, `${path}/presence`, { place }, 'PUT')).body

    it('shows who else is there, and the revision that is stored', async () => {
      expect(await tell('t1-clerk', total)).toEqual({ others: [], revision: 0 })
      const { others } = await tell('c1-reviewer')
      expect(others).toEqual([{ name: `${testNamePrefix}t1-clerk`, place: total, at: clock.toISOString() }])
    })

    it('ends when somebody leaves or falls silent', async () => {
      expect((await act('c1-reviewer', `${path}/presence`, undefined, 'DELETE')).status).toBe(204)
      expect((await tell('c1-clerk')).others).toHaveLength(1)
      later(44)
      expect((await tell('c1-clerk')).others).toHaveLength(1)
      later(2)
      expect((await tell('c1-clerk')).others).toEqual([])
    })
  })

  describe('who saw a report', () => {
    it('is one line for each person and day in Beijing', async () => {
      const address = `/reports/${await create('t1', 2021)}`
      clock = new Date('2026-03-01T15:59:00.000Z')
      await act('c1-reviewer', address)
      await office.staff('c1-reviewer', `${address}/preview.html`)
      later(120)
      await act('c1-reviewer', address)
      const { body } = await act<ReportView[]>('c1-approver', `${address}/views`)
      expect(body.map(({ byName, day, times }) => [byName, day, times])).toEqual([
        [`${testNamePrefix}c1-reviewer`, '2026-03-02', 1],
        [`${testNamePrefix}c1-reviewer`, '2026-03-01', 2],
      ])
    })
  })

  it('shows a published version to compare with, and no draft', async () => {
    const content = testContent(2020, testApplications(4))
    const { reports } = office.api.services
    const { id } = await reports.importPublished('t1', 2020, content, {}, systemActor)
    const answer = await act<ComparedVersion>('t1-clerk', `/reports/${id}/versions/1`)
    expect(answer.body).toMatchObject({ version: 1, year: 2020, cells: content.cells, chapters: content.chapters })
    expect((await act('t1-clerk', `/reports/${id}/versions/2`)).status).toBe(404)
    expect((await act('t1-clerk', `${path}/versions/1`)).status).toBe(404)
  })

  it('keeps all of it out of what the public reads', async () => {
    const published = await (await office.public('/reports/t1/2020')).text()
    for (const field of ['comments', 'verdicts', 'history', testNamePrefix]) expect(published).not.toContain(field)
  })
})
