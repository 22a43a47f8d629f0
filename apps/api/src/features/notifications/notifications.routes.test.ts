import { onBothEngines } from '@gongkai/database/testing'
import { type Board, NotificationList, type Problem, type ReminderSent, type StaffReport } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { openTestOffice, testNamePrefix, type TestOffice } from '../../http/test-office.ts'
import { testContent, testNow } from '../../testing/index.ts'

const everybody = ['t1-clerk', 't2-clerk', 'c1-clerk', 'c1-reviewer', 'c1-approver', 'c1-admin', 'c2-clerk']

onBothEngines((engine) => {
  let office: TestOffice
  let now = testNow

  const ask = async <T>(username: string, path: string, json?: unknown) => {
    const answer = await office.staff(username, path, json === undefined ? {} : { json })
    return { status: answer.status, body: (await answer.json()) as T }
  }
  const told = async (username: string) => (await ask<NotificationList>(username, '/notifications')).body
  const kinds = async (username: string) => (await told(username)).items.map(({ kind }) => kind)
  const readAll = async () => {
    for (const username of everybody) await ask(username, '/notifications/read', {})
  }
  const unread = async (username: string) =>
    (await told(username)).items.filter(({ readAt }) => readAt === null).map(({ kind }) => kind)

  beforeAll(async () => {
    office = await openTestOffice(engine.database, () => now)
    // Everybody has an account from the first request on.
    for (const username of everybody) await told(username)
  })

  describe('a report on its way', () => {
    let path: string

    it('is told of to the reviewers of the county when a township submits it', async () => {
      const content = testContent(2023)
      const { body } = await ask<StaffReport>('t1-clerk', '/reports', { agencyCode: 't1', year: 2023, content })
      path = `/reports/${body.summary.id}`
      await ask('t1-clerk', `${path}/submit`, {})
      const list = await told('c1-reviewer')
      expect(NotificationList.parse(list)).toEqual(list)
      expect(list).toMatchObject({
        unread: 1,
        items: [{ kind: 'submitted', agencyCode: 't1', year: 2023, reportId: body.summary.id, readAt: null }],
      })
      expect(list.items[0]?.byName).toContain(testNamePrefix)
      for (const username of ['t1-clerk', 't2-clerk', 'c2-clerk']) expect(await kinds(username)).toEqual([])
    })

    it('comes back to the clerk with the reason', async () => {
      await ask('c1-reviewer', `${path}/return`, { reason: '第三章漏填' })
      expect(await told('t1-clerk')).toMatchObject({ unread: 1, items: [{ kind: 'returned', message: '第三章漏填' }] })
    })

    it('is read by whom it was sent to, and by nobody for others', async () => {
      const [mine] = (await told('t1-clerk')).items
      await ask('t2-clerk', '/notifications/read', { ids: [mine?.id] })
      expect((await told('t1-clerk')).unread).toBe(1)
      const { body } = await ask<NotificationList>('t1-clerk', '/notifications/read', { ids: [mine?.id] })
      expect(body).toMatchObject({ unread: 0, items: [{ readAt: now.toISOString() }] })
      await readAll()
    })

    it('goes on to the approver, and home when it is published', async () => {
      await ask('t1-clerk', `${path}/submit`, {})
      await office.staff('c1-reviewer', `${path}/approve`, { method: 'POST' })
      expect(await unread('c1-approver')).toContain('approved')
      await office.staff('c1-approver', `${path}/publish`, { method: 'POST' })
      expect(await unread('t1-clerk')).toContain('published')
    })
  })

  it('a correction after freezing is told to those who froze the sum', async () => {
    const { body: sum } = await ask<{ report: { id: string } }>('c1-clerk', '/sums/c1/2023/freeze', {})
    const [unit] = (await ask<{ units: { reportId: string }[] }>('c1-clerk', '/sums/c1/2023')).body.units
    await readAll()
    await ask('c1-approver', `/reports/${unit?.reportId}/withdraw`, { reason: '误发' })
    const { items } = await told('c1-clerk')
    expect(items.filter(({ readAt }) => readAt === null)).toMatchObject([
      { kind: 'sum-changed', agencyCode: 'c1', reportId: sum.report.id, message: expect.stringContaining('误发') },
    ])
  })

  describe('reminders', () => {
    const remind = (json: unknown, username = 'c1-reviewer') => ask<ReminderSent>(username, '/reminders', json)

    it('reach the clerks of units that owe a report, and say whom they do not reach', async () => {
      await ask('c1-admin', '/notifications/read', {})
      const { body } = await remind({ year: 2024, agencyCodes: ['t1', 't2', 't2'], message: '请于本周五前报送' })
      expect(body).toEqual({ people: 2, mails: 0, nobodyIn: [], tooSoon: [], nothingDue: [] })
      expect((await told('t2-clerk')).items[0]).toMatchObject({
        kind: 'reminder',
        agencyCode: 't2',
        year: 2024,
        reportId: null,
        message: '请于本周五前报送',
      })
      const board = (await ask<Board>('c1-reviewer', '/board?from=2024&to=2024')).body
      const row = board.rows.find(({ agency }) => agency.code === 't2')
      expect(row?.cells[0]?.remindedAt).toBe(now.toISOString())
    })

    it('are sent once an hour for a unit and year', async () => {
      const again = { year: 2024, agencyCodes: ['t2'] }
      expect((await remind(again)).body).toMatchObject({ people: 0, tooSoon: ['t2'] })
      expect((await remind({ ...again, year: 2025 })).body).toMatchObject({ people: 1, tooSoon: [] })
      now = new Date(now.getTime() + 60 * 60_000)
      expect((await remind(again)).body).toMatchObject({ people: 1, tooSoon: [] })
    })

    it('are not sent where nothing is due or nobody is there', async () => {
      await office.api.services.reports.importPublished('t1', 2022, testContent(2022), {}, systemActor)
      expect((await remind({ year: 2022, agencyCodes: ['t1'] })).body).toMatchObject({ people: 0, nothingDue: ['t1'] })
      const above = { year: 2024, agencyCodes: ['p1'], message: '' }
      expect(await office.api.services.notifications.sendReminders(above, systemActor)).toMatchObject({
        people: 0,
        nobodyIn: ['p1'],
      })
    })

    it('are for one’s own units, and for those who follow the work up', async () => {
      const refused = async (username: string, agencyCodes: string[]) => {
        const { status, body } = await ask<Problem>(username, '/reminders', { year: 2024, agencyCodes })
        return `${status} ${body.code}`
      }
      expect(await refused('t1-clerk', ['t1'])).toBe('403 forbidden')
      expect(await refused('c1-reviewer', ['t1', 'c2'])).toBe('403 forbidden')
      expect(await refused('c1-reviewer', ['nowhere'])).toBe('404 agency-unknown')
      expect(await refused('c1-reviewer', [])).toBe('422 invalid')
    })
  })
})
