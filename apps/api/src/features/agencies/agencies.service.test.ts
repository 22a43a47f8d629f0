import { onBothEngines } from '@gongkai/database/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testApplications, testContent, testNow } from '../../testing/index.ts'

const received = 'applications.newlyReceived.total'

onBothEngines((engine) => {
  const services = () => createServices({ database: engine.database, now: () => testNow })
  const importAgencies = (...list: Parameters<typeof testAgency>[]) =>
    services().agencies.importAgencies(
      list.map((one) => testAgency(...one)),
      systemActor,
    )

  beforeAll(async () => {
    await importAgencies(['c1', null], ['t1', 'c1'], ['t2', 'c1', { expected: { firstYear: 2023, lastYear: 2023 } }])
  })

  describe('importing', () => {
    it('changes nothing when the list is the same', async () => {
      const before = await services().dataVersion()
      expect(await importAgencies(['c1', null], ['t1', 'c1'])).toEqual({ added: 0, changed: 0 })
      expect(await services().dataVersion()).toBe(before)
    })

    it('updates by code and keeps the id', async () => {
      const { id } = await services().agencies.getAgency('t1')
      const renamed = { shortName: '新名镇', contact: { phone: '0552-0000000' } }
      expect(await importAgencies(['t1', 'c1', renamed])).toEqual({ added: 0, changed: 1 })
      expect(await services().agencies.getAgency('t1')).toMatchObject({ id, ...renamed })
      await importAgencies(['t1', 'c1'])
    })

    it.each([
      ['an unknown parent', [['x1', 'nowhere']], '0.parentCode'],
      [
        'the same new code twice',
        [
          ['x4', 'c1'],
          ['x4', 't1'],
        ],
        '1.code',
      ],
      ['an agency below its own unit', [['c1', 't1']], '0.parentCode'],
    ] as [string, Parameters<typeof testAgency>[], string][])(
      'refuses %s and stores nothing',
      async (_, list, path) => {
        await expect(importAgencies(...list)).rejects.toMatchObject({ code: 'invalid', fields: [{ path }] })
        const codes = (await services().agencies.listAgencies({})).map(({ code }) => code)
        expect(codes).toEqual(['c1', 't1', 't2'])
      },
    )

    it('passes the mark of the own office on within one list, and never gives it twice', async () => {
      const office = (code: string, ownOffice: boolean) =>
        [code, 'c1', { kind: 'department', ownOffice, expected: null }] as Parameters<typeof testAgency>
      await importAgencies(office('o1', true), office('o2', false))
      await importAgencies(office('o2', true), office('o1', false))
      expect(await services().agencies.getAgency('o2')).toMatchObject({ ownOffice: true })
      const refusal = { code: 'invalid', fields: [{ path: '0.ownOffice' }] }
      await expect(importAgencies(office('o1', true))).rejects.toMatchObject(refusal)
      expect(await services().agencies.getAgency('o1')).toMatchObject({ ownOffice: false })
      await engine.database.write.deleteFrom('agency').where('code', 'in', ['o1', 'o2']).execute()
    })

    it('is for administrators, within their subtree', async () => {
      const { agencies } = services()
      const list = [testAgency('t9', 'c1')]
      const clerk = testActor('clerk', '/c1/')
      const elsewhere = testActor('administrator', '/c2/')
      await expect(agencies.importAgencies(list, clerk)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(agencies.importAgencies(list, elsewhere)).rejects.toMatchObject({ code: 'forbidden' })
    })
  })

  describe('reading', () => {
    it('lists by parent, level and words', async () => {
      const { agencies } = services()
      const codes = async (filter: Parameters<typeof agencies.listAgencies>[0]) =>
        (await agencies.listAgencies(filter)).map(({ code }) => code)
      expect(await codes({})).toEqual(['c1', 't1', 't2'])
      expect(await codes({ parent: 'c1' })).toEqual(['t1', 't2'])
      expect(await codes({ level: 'county' })).toEqual(['c1'])
      expect(await codes({ q: '示例T2' })).toEqual(['t2'])
      await expect(codes({ parent: 'nowhere' })).rejects.toMatchObject({ code: 'agency-unknown' })
    })

    it('shows where an agency stands and which reports are there and missing', async () => {
      const { agencies, reports } = services()
      await reports.importPublished('t1', 2023, testContent(2023, testApplications(4)), {}, systemActor)
      await reports.importPublished('t1', 2024, testContent(2024), {}, systemActor)
      const [newest] = await reports.listAgencyReports(await agencies.getAgency('t1'))
      await reports.withdrawReport(newest?.id ?? '', { reason: '数据有误' }, systemActor)
      const { ancestors, children, years } = await agencies.getAgencyOverview('c1')
      expect(ancestors).toEqual([])
      expect(children.map(({ code, reports: of }) => [code, of])).toEqual([
        [
          't1',
          [
            { year: 2023, state: 'published', version: 1, received: 4 },
            { year: 2024, state: 'withdrawn', version: 1, received: null },
          ],
        ],
        ['t2', []],
      ])
      expect(years.filter(({ year }) => year >= 2022)).toEqual([
        { year: 2022, expected: 2, there: 0, missing: 2 },
        { year: 2023, expected: 3, there: 1, missing: 2 },
        { year: 2024, expected: 2, there: 0, missing: 2 },
        { year: 2025, expected: 2, there: 0, missing: 2 },
      ])
      const township = await agencies.getAgencyOverview('t1')
      expect(township.ancestors.map(({ code }) => code)).toEqual(['c1'])
      expect(township.reports.map(({ year, state }) => [year, state])).toEqual([
        [2024, 'withdrawn'],
        [2023, 'published'],
      ])
    })
  })

  describe('another tree', () => {
    it('takes the figures of a unit along to its new parent', async () => {
      const { reports, statistics, agencies } = services()
      await importAgencies(['c3', null], ['c4', null], ['t3', 'c3'])
      await reports.importPublished('t3', 2022, testContent(2022, testApplications(7)), {}, systemActor)
      await importAgencies(['t3', 'c4'])
      const ids = [(await agencies.getAgency('c3')).id, (await agencies.getAgency('c4')).id]
      const query = { agencyIds: ids, measures: [received], scope: 'subtree', from: 2022, to: 2022 } as const
      const figures = await statistics.listStatistics(query)
      expect(figures.map(({ agencyId, value }) => [agencyId, value])).toEqual([[ids[1], 7]])
      expect(await statistics.rebuildStatistics(systemActor)).toMatchObject({ changed: 0 })
    })
  })
})
