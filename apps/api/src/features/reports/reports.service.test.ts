import { onBothEngines } from '@gongkai/database/testing'
import { type ReportContent, StaffReport } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testApplications, testContent, testNow } from '../../testing/index.ts'

const clerk = testActor('clerk', '/c1/t1/')
const approver = testActor('approver', '/c1/')
const administrator = testActor('administrator', '/c1/')

onBothEngines((engine) => {
  const services = () => createServices({ database: engine.database, now: () => testNow })
  const reports = () => services().reports

  beforeAll(async () => {
    await services().agencies.importAgencies([testAgency('c1', null), testAgency('t1', 'c1')], systemActor)
  })

  /** Each test has a year of its own. */
  async function create(year: number, content: Partial<ReportContent> = testContent(year)) {
    const created = await reports().createReport({ agencyCode: 't1', year, content }, clerk)
    return created.summary.id
  }

  async function publish(id: string) {
    await reports().submitReport(id, {}, clerk)
    await reports().approveReport(id, approver)
    return reports().publishReport(id, approver)
  }

  async function countyTotal(year: number): Promise<number | null | undefined> {
    const { id } = await services().agencies.getAgency('c1')
    const measures = ['applications.newlyReceived.total']
    const query = { agencyIds: [id], measures, scope: 'subtree', from: year, to: year } as const
    return (await services().statistics.listStatistics(query))[0]?.value
  }

  describe('from an empty form to the public page', () => {
    it('begins with the form of the year', async () => {
      const created = await reports().createReport({ agencyCode: 't1', year: 2019 }, clerk)
      expect(StaffReport.parse(created)).toEqual(created)
      expect(created.content).toMatchObject({ edition: '2019', cells: {}, period: { from: '2019-01-01' } })
      expect(created.actions).toEqual(['save', 'submit'])
    })

    it('is saved, submitted, approved and published, and then counts', async () => {
      const id = await create(2020)
      const content = testContent(2020, testApplications(5))
      const saved = await reports().saveDraft(id, { revision: 0, content }, clerk)
      expect(saved.content).toEqual(content)
      await expect(reports().getPublishedReport('t1', 2020)).rejects.toMatchObject({ code: 'report-unknown' })
      const published = await publish(id)
      expect(published.summary).toMatchObject({ state: 'published', version: 1, publishedAt: testNow.toISOString() })
      expect(published.history.map(({ action, by }) => [action, by])).toEqual([
        ['create', 'clerk'],
        ['save', 'clerk'],
        ['submit', 'clerk'],
        ['approve', 'approver'],
        ['publish', 'approver'],
      ])
      const shown = await reports().getPublishedReport('t1', 2020)
      expect(shown).toMatchObject({ ...content, year: 2020, version: 1, reason: null, agency: { code: 't1' } })
      expect(await countyTotal(2020)).toBe(5)
    })

    it('goes back to the clerk with a reason', async () => {
      const id = await create(2021)
      await reports().submitReport(id, {}, clerk)
      const returned = await reports().returnReport(id, { reason: '第三章漏填' }, approver)
      expect(returned.summary.state).toBe('returned')
      expect(returned.history.at(-1)).toMatchObject({ action: 'return', reason: '第三章漏填' })
      const again = await reports().getStaffReport(id, clerk)
      expect(again.actions).toEqual(['save', 'submit'])
    })
  })

  describe('what is refused', () => {
    it('a second report for the year', async () => {
      const id = await create(2022)
      const current = { id, state: 'draft' }
      await expect(create(2022)).rejects.toMatchObject({ code: 'already-exists', current })
    })

    it.each([
      ['an agency that is not there', { agencyCode: 'nowhere', year: 2023 }, 'agency-unknown'],
      ['a year that has not begun', { agencyCode: 't1', year: 2027 }, 'invalid'],
      ['a cell that no form has', { agencyCode: 't1', year: 2023, content: { cells: { 'a.b.c': 1 } } }, 'invalid'],
      [
        'a figure beyond reason',
        { agencyCode: 't1', year: 2023, content: { cells: { 'proactive.fees.amount': 1e15 } } },
        'invalid',
      ],
      ['another agency', { agencyCode: 'c1', year: 2023 }, 'forbidden'],
    ])('%s', async (_, report, code) => {
      await expect(reports().createReport(report, clerk)).rejects.toMatchObject({ code })
    })

    it('an edit of what somebody else has changed, with what is stored', async () => {
      const id = await create(2023)
      const mine = testContent(2023, testApplications(1))
      const theirs = testContent(2023, testApplications(2))
      await reports().saveDraft(id, { revision: 0, content: theirs }, administrator)
      await expect(reports().saveDraft(id, { revision: 0, content: mine }, clerk)).rejects.toMatchObject({
        code: 'conflict',
        current: { revision: 1, content: theirs },
      })
      expect((await reports().getStaffReport(id, clerk)).content).toEqual(theirs)
    })

    it('an action in the wrong state, by the wrong role, or on somebody’s own work', async () => {
      const id = await create(2024)
      await expect(reports().publishReport(id, approver)).rejects.toMatchObject({ code: 'wrong-state' })
      await expect(reports().submitReport(id, {}, approver)).rejects.toMatchObject({ code: 'forbidden' })
      await reports().saveDraft(id, { revision: 0, content: testContent(2024) }, administrator)
      await reports().submitReport(id, {}, clerk)
      await expect(reports().approveReport(id, administrator)).rejects.toMatchObject({ code: 'own-work' })
      await expect(reports().getStaffReport(id, testActor('clerk', '/c2/'))).rejects.toMatchObject({
        code: 'forbidden',
      })
    })

    it('a report whose sums are wrong, and leaves it a draft', async () => {
      const cells = { ...testApplications(5), 'applications.newlyReceived.total': 6 }
      const id = await create(2025, testContent(2025, cells))
      await expect(reports().submitReport(id, {}, clerk)).rejects.toMatchObject({
        code: 'checks-failed',
        fields: [{ path: expect.stringContaining('T3-') }, { path: expect.stringContaining('T3-') }],
      })
      expect((await reports().getStaffReport(id, clerk)).summary.state).toBe('draft')
    })

    it('a report that is not there', async () => {
      const id = '01890000-0000-7000-8000-000000000000'
      await expect(reports().getStaffReport(id, clerk)).rejects.toMatchObject({ code: 'report-unknown' })
    })
  })

  it('lists working versions of the own subtree by year and state', async () => {
    const mine = await reports().listStaffReports({}, clerk)
    expect(new Set(mine.map(({ agencyCode }) => agencyCode))).toEqual(new Set(['t1']))
    expect((await reports().listStaffReports({ year: 2020 }, approver)).map(({ state }) => state)).toEqual([
      'published',
    ])
    expect((await reports().listStaffReports({ state: 'returned' }, approver)).map(({ year }) => year)).toEqual([2021])
    await expect(reports().listStaffReports({ agency: 'c1' }, clerk)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
