import { createHash } from 'node:crypto'
import { onBothEngines } from '@gongkai/database/testing'
import { canonicalJson } from '@gongkai/documents'
import { PublishedReport } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testApplications, testContent, testNow } from '../../testing/index.ts'

const clerk = testActor('clerk', '/c1/')
const approver = testActor('approver', '/c1/')
const codes = ['t1', 't2', 't3'] as const

onBothEngines((engine) => {
  const services = () => createServices({ database: engine.database, now: () => testNow })
  const reports = () => services().reports

  beforeAll(async () => {
    const tree = [testAgency('c1', null), ...codes.map((code) => testAgency(code, 'c1'))]
    await services().agencies.importAgencies(tree, systemActor)
  })

  function publish(code: string, year: number, count: number) {
    return reports().importPublished(code, year, testContent(year, testApplications(count)), {}, systemActor)
  }

  async function countyFigure(year: number) {
    const { id } = await services().agencies.getAgency('c1')
    const measures = ['applications.newlyReceived.total']
    const query = { agencyIds: [id], measures, scope: 'subtree', from: year, to: year } as const
    const [figure] = await services().statistics.listStatistics(query)
    return figure && [figure.value, figure.units]
  }

  describe('a published version', () => {
    it('carries the hash of its content', async () => {
      await publish('t1', 2019, 3)
      const report = await reports().getPublishedReport('t1', 2019)
      expect(PublishedReport.parse(report)).toEqual(report)
      const content = testContent(2019, testApplications(3))
      expect(report.hash).toBe(createHash('sha256').update(canonicalJson(content)).digest('hex'))
    })

    it('lists the checks that did not pass and counts the others', async () => {
      const content = testContent(2019, { 'applications.newlyReceived.total': 1 })
      const { id } = await reports().importPublished('t3', 2019, content, {}, systemActor)
      const report = await reports().getPublishedReport('t3', 2019)
      const outcomes = report.findings.map(({ outcome }) => outcome)
      expect(outcomes).toContain('fail')
      expect(outcomes).not.toContain('pass')
      expect(report.checksPassed).toBeGreaterThan(report.findings.length)
      const { findings, checksPassed } = await reports().getStaffReport(id, approver)
      expect({ findings, checksPassed }).toEqual({ findings: report.findings, checksPassed: report.checksPassed })
    })

    it('stays as it is while a correction is written, and keeps its address afterwards', async () => {
      const { id } = await publish('t1', 2020, 3)
      const corrected = await reports().correctReport(id, { reason: '漏计一件' }, approver)
      expect(corrected).toMatchObject({ summary: { state: 'draft', version: 2 }, publishedVersion: 1 })
      const content = testContent(2020, testApplications(4))
      await reports().saveDraft(id, { revision: corrected.revision, content }, clerk)
      expect((await reports().getPublishedReport('t1', 2020)).version).toBe(1)
      expect(await countyFigure(2020)).toEqual([3, 1])
      await reports().submitReport(id, {}, clerk)
      await reports().approveReport(id, approver)
      await reports().publishReport(id, approver)
      const now = await reports().getPublishedReport('t1', 2020)
      expect(now).toMatchObject({ version: 2, reason: '漏计一件', cells: content.cells })
      expect(now.versions.map(({ version }) => version)).toEqual([2, 1])
      const old = await reports().getPublishedReport('t1', 2020, 1)
      expect(old.cells).toEqual(testContent(2020, testApplications(3)).cells)
      expect(await countyFigure(2020)).toEqual([4, 1])
    })

    it('says that it is withdrawn, and no longer counts', async () => {
      const { id } = await publish('t1', 2021, 3)
      await reports().withdrawReport(id, { reason: '涉及第三方' }, approver)
      expect((await reports().getPublishedReport('t1', 2021)).versions).toMatchObject([{ withdrawn: true }])
      expect(await countyFigure(2021)).toBeUndefined()
      expect((await reports().listPublishedReports({ year: 2021, limit: 10 })).items).toEqual([])
      await reports().correctReport(id, { reason: '已更正' }, approver)
      await reports().submitReport(id, {}, clerk)
      await reports().approveReport(id, approver)
      await reports().publishReport(id, approver)
      const again = await reports().getPublishedReport('t1', 2021)
      expect(again.versions.map(({ withdrawn }) => withdrawn)).toEqual([false, true])
      expect(await countyFigure(2021)).toEqual([3, 1])
    })
  })

  describe('importing what is public already', () => {
    it('once is the same as twice', async () => {
      const first = await publish('t1', 2022, 3)
      const version = await services().dataVersion()
      expect(await publish('t1', 2022, 3)).toEqual({ ...first, outcome: 'unchanged' })
      expect(await services().dataVersion()).toBe(version)
    })

    it('with another content is a correction', async () => {
      expect(await publish('t1', 2022, 8)).toMatchObject({ version: 2, outcome: 'corrected' })
      const report = await reports().getPublishedReport('t1', 2022)
      expect(report.reason).toBe('按原公开报告重新导入')
      expect(await countyFigure(2022)).toEqual([8, 1])
    })

    it('keeps the date of the original and what explains its sums', async () => {
      const content = testContent(2023, { 'applications.newlyReceived.total': 1 })
      const details = { publishedAt: '2024-01-20T00:00:00.000Z', explanations: { 'T3-ROW:newlyReceived': '原文如此' } }
      await reports().importPublished('t1', 2023, content, details, systemActor)
      expect(await reports().getPublishedReport('t1', 2023)).toMatchObject(details)
    })

    it('does not overwrite what somebody works on or has withdrawn', async () => {
      await reports().createReport({ agencyCode: 't1', year: 2024 }, clerk)
      await expect(publish('t1', 2024, 1)).rejects.toMatchObject({ code: 'wrong-state' })
      const { id } = await publish('t2', 2024, 1)
      await reports().withdrawReport(id, { reason: '数据有误' }, approver)
      await expect(publish('t2', 2024, 1)).rejects.toMatchObject({ code: 'wrong-state' })
    })

    it('is for administrators', async () => {
      const content = testContent(2025)
      const work = reports().importPublished('t1', 2025, content, {}, clerk)
      await expect(work).rejects.toMatchObject({ code: 'forbidden' })
    })

    it('of many units at the same time adds each of them up once', async () => {
      // Each of them twice: the slower of two finds the other's report and has nothing to do, or a conflict.
      await Promise.all([...codes, ...codes].map((code) => publish(code, 2025, 2)).map(settled))
      expect(await countyFigure(2025)).toEqual([6, 3])
      await Promise.all(codes.map((code, index) => publish(code, 2025, index)))
      expect(await countyFigure(2025)).toEqual([3, 3])
      expect(await services().statistics.rebuildStatistics(systemActor)).toMatchObject({ changed: 0 })
      expect(await services().audit.verifyAudit()).toMatchObject({ brokenAt: null })
    })
  })

  describe('the public list', () => {
    it('goes on where the page before ended', async () => {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await reports().listPublishedReports({ limit: 2, cursor })
        seen.push(...page.items.map(({ agencyCode, year }) => `${agencyCode} ${year}`))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      const all = await reports().listPublishedReports({ limit: 1000 })
      expect(seen).toEqual(all.items.map(({ agencyCode, year }) => `${agencyCode} ${year}`))
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBeGreaterThan(6)
    })

    it('filters by year, level and subtree', async () => {
      const list = async (query: object) =>
        (await reports().listPublishedReports({ limit: 100, ...query })).items.map(({ agencyCode }) => agencyCode)
      expect(await list({ year: 2025 })).toEqual([...codes])
      expect(await list({ year: 2025, agency: 'c1' })).toEqual([...codes])
      expect(await list({ year: 2025, agency: 't2' })).toEqual(['t2'])
      expect(await list({ level: 'county' })).toEqual([])
    })

    it('refuses a cursor of somebody’s own making', async () => {
      await expect(reports().listPublishedReports({ limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' })
    })
  })
})

function settled(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => expect(error).toMatchObject({ code: 'conflict' }))
}
