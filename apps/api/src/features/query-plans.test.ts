import type { Database } from '@gongkai/database'
import { emptySqlite, openMigrated } from '@gongkai/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../actor.ts'
import { createServices } from '../services.ts'
import { testActor, testAgency, testApplications, testContent, testNow } from '../testing/index.ts'
import { watchPlans } from '../testing/query-plans.ts'

const measures = ['applications.newlyReceived.total']

describe('on SQLite, what pages ask for is found by an index', () => {
  const empty = emptySqlite()
  let database: Database
  let plans: ReturnType<typeof watchPlans>['plans']
  let services: ReturnType<typeof createServices>
  let ids: string[]
  let reportId: string

  beforeAll(async () => {
    database = await openMigrated(empty)
    const watching = watchPlans(database)
    services = createServices({ database: watching.watched, now: () => testNow })
    plans = watching.plans
    const tree = ['t1', 't2', 't3'].map((code) => testAgency(code, 'c1'))
    await services.agencies.importAgencies([testAgency('c1', null), ...tree], systemActor)
    await services.reports.importPublished('t1', 2024, testContent(2024, testApplications(1)), {}, systemActor)
    const { id } = await services.reports.importPublished('t2', 2024, testContent(2024), {}, systemActor)
    reportId = id
    ids = (await services.agencies.listAgencies({})).map(({ id }) => id)
  })
  afterAll(async () => {
    await database.close()
    await empty.drop()
  })

  async function planOf(read: () => Promise<unknown>): Promise<string[]> {
    await plans()
    await read()
    const seen = await plans()
    expect(
      seen.filter((line) => /^SCAN (agency|report|report_\w+|statistic|audit|user|author|resolver)$/.test(line)),
    ).toEqual([])
    return seen
  }

  it('a published report', async () => {
    const plan = await planOf(() => services.reports.getPublishedReport('t1', 2024))
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH report USING INDEX \S+ \(agency_id=\? AND year=\?\)/))
    expect(plan).toContainEqual(
      expect.stringMatching(/^SEARCH report_version USING INDEX \S+ \(report_id=\? AND version=\?\)/),
    )
  })

  it.each([
    ['the trend of an agency', () => ({ agencyIds: ids.slice(0, 1), scope: 'subtree', from: 2019, to: 2025 }) as const],
    ['children compared', () => ({ agencyIds: ids.slice(1), scope: 'own', from: 2024, to: 2024 }) as const],
  ])('%s', async (_, query) => {
    const plan = await planOf(() => services.statistics.listStatistics({ ...query(), measures }))
    expect(plan).toContain(
      'SEARCH statistic USING PRIMARY KEY (agency_number=? AND scope=? AND year=? AND measure_number=?)',
    )
  })

  it('a ranking', async () => {
    const plan = await planOf(() =>
      services.statistics.rankStatistics({ measure: 'applications.newlyReceived.total', year: 2024, limit: 50 }),
    )
    expect(plan).toContain(
      'SEARCH statistic USING COVERING INDEX statistic_rank (measure_number=? AND year=? AND value>?)',
    )
    expect(plan).not.toContainEqual(expect.stringContaining('TEMP B-TREE'))
  })

  it('reports by year and state', async () => {
    const everywhere = testActor('administrator', '/')
    const plan = await planOf(() => services.reports.listStaffReports({ year: 2024, state: 'published' }, everywhere))
    expect(plan).toContain('SEARCH report USING INDEX report_year_state (year=? AND state=?)')
  })

  it('a report as staff see it, and who saw it', async () => {
    const everywhere = testActor('administrator', '/')
    const plan = await planOf(async () => {
      await services.reports.viewReport(reportId, everywhere)
      await services.reports.listReportViews(reportId, everywhere)
    })
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH report_comment USING INDEX report_comment_report/))
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH report_verdict USING INDEX \S+ \(report_id=\?\)/))
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH report_view USING INDEX \S+ \(report_id=\?\)/))
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH audit USING INDEX audit_subject \(subject=\?\)/))
  })

  it('who has a report open', async () => {
    const everywhere = testActor('clerk', '/')
    const plan = await planOf(() => services.reports.tellPresence(reportId, { place: null }, everywhere))
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH report_presence USING INDEX \S+ \(report_id=\?/))
  })

  it('a page of the public list', async () => {
    const plan = await planOf(() => services.reports.listPublishedReports({ year: 2024, limit: 20 }))
    expect(plan).toContainEqual(expect.stringMatching(/^(SEARCH|SCAN) agency USING INDEX/))
    expect(plan).not.toContainEqual(expect.stringContaining('TEMP B-TREE'))
  })

  it('an agency with its children', async () => {
    const plan = await planOf(() => services.agencies.getAgencyOverview('c1'))
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH agency USING INDEX \S+ \(id=\?\)/))
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH agency USING (COVERING )?INDEX agency_path/))
  })

  describe('for a county', () => {
    const approver = testActor('approver', '/c1/')
    const byAgencyAndYear = /^SEARCH report USING INDEX \S+ \(agency_id=\? AND year/

    it('the board of units and years', async () => {
      const plan = await planOf(() => services.board.getBoard({ from: 2019, to: 2025 }, approver))
      expect(plan).toContainEqual(expect.stringMatching(byAgencyAndYear))
      expect(plan).toContainEqual(
        expect.stringMatching(/^SEARCH report_version USING INDEX \S+ \(report_id=\? AND version=\?\)/),
      )
      expect(plan).toContainEqual(expect.stringMatching(/^SEARCH due_date USING INDEX \S+ \(agency_id=\? AND year/))
      expect(plan).toContainEqual(expect.stringMatching(/^SEARCH reminder USING INDEX \S+ \(agency_id=\? AND year/))
    })

    it('a sum, and the list of sums', async () => {
      const sum = await planOf(() => services.sums.getSum('c1', 2024, approver))
      expect(sum).toContainEqual(expect.stringMatching(byAgencyAndYear))
      const list = await planOf(() => services.sums.listSums({ year: 2024 }, approver))
      expect(list).toContainEqual(expect.stringMatching(byAgencyAndYear))
    })

    it('what one was told of', async () => {
      const plan = await planOf(() => services.notifications.getNotifications(approver))
      expect(plan).toContain('SEARCH notification USING INDEX notification_person (person_id=?)')
      expect(plan).not.toContainEqual(expect.stringMatching(/^SCAN notification/))
    })
  })
})
