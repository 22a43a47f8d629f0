import { onBothEngines } from '@gongkai/database/testing'
import type { PublishedReport } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testApplications, testContent, testNow } from '../../testing/index.ts'

const clerk = testActor('clerk', '/c1/t1/')
const reviewer = testActor('reviewer', '/c1/')
const approver = testActor('approver', '/c1/')
const total = 'applications.newlyReceived.total'

onBothEngines((engine) => {
  const services = () => createServices({ database: engine.database, now: () => testNow })
  const reports = () => services().reports

  beforeAll(async () => {
    await services().agencies.importAgencies([testAgency('c1', null), testAgency('t1', 'c1')], systemActor)
  })

  async function publish(id: string) {
    await reports().submitReport(id, {}, clerk)
    await reports().approveReport(id, reviewer)
    return reports().publishReport(id, approver)
  }

  /** What the county's statistics say, which rebuilding them must not change. */
  async function countyTotal(year: number): Promise<number | null | undefined> {
    expect(await services().statistics.rebuildStatistics(systemActor)).toMatchObject({ changed: 0 })
    const { id } = await services().agencies.getAgency('c1')
    const query = { agencyIds: [id], measures: [total], scope: 'subtree', from: year, to: year } as const
    return (await services().statistics.listStatistics(query))[0]?.value
  }

  const versionsOf = ({ versions }: PublishedReport) =>
    versions.map(({ version, withdrawn, withdrawnReason, restoredReason }) => [
      version,
      withdrawn,
      withdrawnReason,
      restoredReason,
    ])

  describe('a report that is corrected, withdrawn and restored', () => {
    const year = 2020
    let id: string

    it('has no record of changes when it is new', async () => {
      const content = testContent(year, testApplications(3))
      id = (await reports().createReport({ agencyCode: 't1', year, content }, clerk)).summary.id
      await publish(id)
      expect((await reports().getPublishedReport('t1', year)).versions).toMatchObject([{ version: 1, changes: null }])
      expect(await countyTotal(year)).toBe(3)
    })

    it('says in its new version what was corrected and why, and nothing else of the old one changes', async () => {
      const before = await reports().getPublishedReport('t1', year)
      const { revision } = await reports().correctReport(id, { reason: '漏计一件' }, approver)
      const chapters = { ...before.chapters, problems: '登记不够及时。' }
      const content = testContent(year, testApplications(4), { chapters })
      const saved = await reports().saveDraft(id, { revision, content }, clerk)
      expect(saved.lastVersion).toMatchObject({ version: 1, cells: before.cells, chapters: before.chapters })
      await publish(id)
      const { versions, ...old } = await reports().getPublishedReport('t1', year, 1)
      const { versions: _, ...asItWas } = before
      expect(old).toEqual(asItWas)
      expect(versions).toMatchObject([
        { version: 2, reason: '漏计一件' },
        { version: 1, changes: null },
      ])
      expect(versions[0]?.changes?.chapters).toEqual(['problems'])
      expect(versions[0]?.changes?.cells).toContainEqual({ cell: total, before: 3, after: 4, difference: 1 })
      expect(versions[0]?.changes?.cells).toHaveLength(Object.keys(testApplications(1)).length)
      expect(await countyTotal(year)).toBe(4)
    })

    it('says on every version that it is withdrawn, and why', async () => {
      await reports().withdrawReport(id, { reason: '涉及第三方' }, approver)
      for (const version of [1, 2])
        expect(versionsOf(await reports().getPublishedReport('t1', year, version))).toEqual([
          [2, true, '涉及第三方', null],
          [1, true, '涉及第三方', null],
        ])
      expect(await countyTotal(year)).toBeUndefined()
    })

    it('is restored as it was, by those who sign, with a reason', async () => {
      await expect(reports().restoreReport(id, { reason: '已核实' }, clerk)).rejects.toMatchObject({
        code: 'forbidden',
      })
      const restored = await reports().restoreReport(id, { reason: '已核实' }, approver)
      expect(restored).toMatchObject({ publishedVersion: 2, summary: { state: 'published' } })
      expect(restored.history.at(-1)).toMatchObject({ action: 'restore', reason: '已核实' })
      expect(versionsOf(await reports().getPublishedReport('t1', year))).toEqual([
        [2, false, '涉及第三方', '已核实'],
        [1, false, '涉及第三方', '已核实'],
      ])
      expect(await countyTotal(year)).toBe(4)
      await expect(reports().restoreReport(id, { reason: '已核实' }, approver)).rejects.toMatchObject({
        code: 'wrong-state',
      })
    })

    it('keeps what was withdrawn for good out of what is restored later', async () => {
      await reports().withdrawReport(id, { reason: '数据有误' }, approver)
      await reports().correctReport(id, { reason: '重新核对' }, approver)
      await publish(id)
      await reports().withdrawReport(id, { reason: '再次核查' }, approver)
      await reports().restoreReport(id, { reason: '核查无误' }, approver)
      expect(versionsOf(await reports().getPublishedReport('t1', year))).toEqual([
        [3, false, '再次核查', '核查无误'],
        [2, true, '数据有误', null],
        [1, true, '数据有误', null],
      ])
      expect(await countyTotal(year)).toBe(4)
      expect(await services().audit.verifyAudit()).toMatchObject({ brokenAt: null })
    })
  })

  it('an import over a published report records what it changed too', async () => {
    const take = (count: number) =>
      reports().importPublished('t1', 2021, testContent(2021, testApplications(count)), {}, systemActor)
    await take(5)
    await take(8)
    const [now, before] = (await reports().getPublishedReport('t1', 2021)).versions
    expect(now?.changes?.cells).toContainEqual({ cell: total, before: 5, after: 8, difference: 3 })
    expect(before?.changes).toBeNull()
  })
})
