import { onBothEngines } from '@gongkai/database/testing'
import type { Person } from '@gongkai/schema'
import { beforeAll, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '../../http/test-office.ts'
import { testActor, testApplications, testContent, testNow } from '../../testing/index.ts'

const reason = '请核对第三章'

onBothEngines((engine) => {
  let office: TestOffice
  let clock = testNow
  const ids = new Map<string, string>()

  beforeAll(async () => {
    office = await openTestOffice(engine.database, () => clock)
    for (const name of ['t1-clerk', 'c1-reviewer', 'c1-approver']) {
      const me = (await (await office.staff(name, '/me')).json()) as Person
      ids.set(name, me.id)
    }
  })

  /** What somebody was told since they were last asked: which news, with which words. */
  async function newsOf(username: string) {
    const { notifications } = office.api.services
    const actor = testActor('clerk', '/', ids.get(username))
    const { items } = await notifications.getNotifications(actor)
    const unread = items.filter(({ readAt }) => readAt === null)
    await notifications.readNotifications({}, actor)
    return unread.map(({ kind, message }) => [kind, message])
  }

  it('tells each next hand what came to it, and those who filled in what became of it', async () => {
    const content = testContent(2023, testApplications(3))
    const created = await office.staff('t1-clerk', '/reports', { json: { agencyCode: 't1', year: 2023, content } })
    const { summary } = (await created.json()) as { summary: { id: string } }
    const act = async (username: string, action: string, json: object) => {
      clock = new Date(clock.getTime() + 1000)
      const answer = await office.staff(username, `/reports/${summary.id}/${action}`, { json })
      expect([action, answer.status]).toEqual([action, 200])
    }
    await act('t1-clerk', 'submit', {})
    expect(await newsOf('c1-reviewer')).toEqual([['submitted', null]])
    await act('c1-reviewer', 'return', { reason })
    expect(await newsOf('t1-clerk')).toEqual([['returned', reason]])
    await act('t1-clerk', 'submit', {})
    await act('c1-reviewer', 'approve', {})
    expect(await newsOf('c1-approver')).toEqual([['approved', null]])
    await act('c1-approver', 'publish', {})
    await act('c1-approver', 'withdraw', { reason })
    await act('c1-approver', 'restore', { reason: '已核对' })
    expect(await newsOf('t1-clerk')).toEqual([
      ['published', '已核对'],
      ['withdrawn', reason],
      ['published', null],
    ])
    expect(await newsOf('c1-approver')).toEqual([])
  })
})
