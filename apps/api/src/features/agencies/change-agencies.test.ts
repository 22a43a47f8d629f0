import { onBothEngines } from '@gongkai/database/testing'
import type { AgencyMove } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testApplications, testContent, testNow } from '../../testing/index.ts'

const received = 'applications.newlyReceived.total'
const reason = '区划调整'

onBothEngines((engine) => {
  let services: ReturnType<typeof createServices>
  let { agencies, reports, statistics } = {} as typeof services
  let run = 0

  beforeAll(() => {
    services = createServices({ database: engine.database, now: () => testNow })
    ;({ agencies, reports, statistics } = services)
  })

  /** Counties a and b, townships t and u below a, each with reports on 2023 and 2024; codes with a prefix of their own. */
  async function county() {
    run += 1
    const code = (name: string) => `r${run}-${name}`
    await agencies.importAgencies(
      [
        testAgency(code('p'), null, { level: 'prefecture' }),
        testAgency(code('a'), code('p'), { level: 'county' }),
        testAgency(code('b'), code('p'), { level: 'county' }),
        testAgency(code('t'), code('a')),
        testAgency(code('u'), code('a')),
      ],
      systemActor,
    )
    for (const year of [2023, 2024]) {
      await reports.importPublished(code('t'), year, testContent(year, testApplications(5)), {}, systemActor)
      await reports.importPublished(code('u'), year, testContent(year, testApplications(2)), {}, systemActor)
    }
    return code
  }

  async function receivedIn(code: string, year: number): Promise<number | null | undefined> {
    const { id } = await agencies.getAgency(code)
    const query = { agencyIds: [id], measures: [received], scope: 'subtree', from: year, to: year } as const
    return (await statistics.listStatistics(query))[0]?.value
  }

  const move = (parentCode: string, fromYear: number, over: Partial<AgencyMove> = {}) => ({
    parentCode,
    fromYear,
    reason,
    dryRun: false,
    ...over,
  })

  describe('moving', () => {
    it('takes the figures of later years along and leaves the earlier ones', async () => {
      const code = await county()
      const said = await agencies.moveAgency(code('t'), move(code('b'), 2024), systemActor)
      expect(said).toMatchObject({ agency: { parentCode: code('b') }, below: 0, recounted: [2024], drafts: [] })
      expect(await Promise.all([2023, 2024].map((year) => receivedIn(code('a'), year)))).toEqual([7, 2])
      expect(await Promise.all([2023, 2024].map((year) => receivedIn(code('b'), year)))).toEqual([undefined, 5])
      expect(await Promise.all([2023, 2024].map((year) => receivedIn(code('p'), year)))).toEqual([7, 7])
      expect(await statistics.rebuildStatistics(systemActor)).toMatchObject({ changed: 0 })
    })

    it('counts what is published or withdrawn afterwards where its year stood', async () => {
      const code = await county()
      await agencies.moveAgency(code('t'), move(code('b'), 2024), systemActor)
      await reports.importPublished(code('t'), 2022, testContent(2022, testApplications(3)), {}, systemActor)
      await reports.importPublished(code('t'), 2023, testContent(2023, testApplications(6)), {}, systemActor)
      const [newest] = await reports.listAgencyReports(await agencies.getAgency(code('t')))
      await reports.withdrawReport(newest?.id ?? '', { reason }, systemActor)
      const years = [2022, 2023, 2024]
      expect(await Promise.all(years.map((year) => receivedIn(code('a'), year)))).toEqual([3, 8, 2])
      expect(await Promise.all(years.map((year) => receivedIn(code('b'), year)))).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      expect(await statistics.rebuildStatistics(systemActor)).toMatchObject({ changed: 0 })
    })

    it('shows each parent the years that were its own', async () => {
      const code = await county()
      await agencies.moveAgency(code('t'), move(code('b'), 2024), systemActor)
      const childOf = async (parent: string) => {
        const { children } = await agencies.getAgencyOverview(code(parent))
        const child = children.find((one) => one.code === code('t'))
        return child && { expected: child.expected, years: child.reports.map(({ year }) => year) }
      }
      expect(await childOf('a')).toEqual({ expected: { firstYear: 2019, lastYear: 2023 }, years: [2023] })
      expect(await childOf('b')).toEqual({ expected: { firstYear: 2024, lastYear: null }, years: [2024] })
      const countOf = async (parent: string) => {
        const { years } = await agencies.getAgencyOverview(code(parent))
        return years.filter(({ year }) => year >= 2023 && year <= 2024).map(({ expected, there }) => [expected, there])
      }
      expect(await countOf('a')).toEqual([
        [3, 2],
        [2, 1],
      ])
      expect(await countOf('b')).toEqual([
        [1, 0],
        [2, 1],
      ])
    })

    it('lets those of the new parent see it, and no longer those of the old one', async () => {
      const code = await county()
      const path = (parent: string) => `/${code('p')}/${code(parent)}/`
      await agencies.moveAgency(code('a'), move(code('b'), 2025), systemActor)
      const inB = await agencies.listOwnAgencies(testActor('clerk', path('b')))
      expect(inB.map((one) => one.code)).toEqual(['a', 'b', 't', 'u'].map(code))
      expect(await agencies.listOwnAgencies(testActor('clerk', path('a')))).toEqual([])
    })

    it('back from the same year on leaves nothing of itself', async () => {
      const code = await county()
      await agencies.moveAgency(code('t'), move(code('b'), 2024), systemActor)
      await agencies.moveAgency(code('t'), move(code('a'), 2024, { reason: '登记有误' }), systemActor)
      expect(await agencies.getAgencyHistory(code('t'), systemActor)).toEqual([])
      expect(await receivedIn(code('a'), 2024)).toBe(7)
      expect(await receivedIn(code('b'), 2024)).toBeUndefined()
      expect(await statistics.rebuildStatistics(systemActor)).toMatchObject({ changed: 0 })
    })

    it('looked into only changes nothing', async () => {
      const code = await county()
      const before = await services.dataVersion()
      const said = await agencies.moveAgency(code('a'), move(code('b'), 2024, { dryRun: true }), systemActor)
      expect(said).toMatchObject({ agency: { parentCode: code('p') }, below: 2, recounted: [2024] })
      expect(await services.dataVersion()).toBe(before)
      expect(await receivedIn(code('b'), 2024)).toBeUndefined()
    })

    it('is refused in a circle of any year, out of reach, and before what is recorded', async () => {
      const code = await county()
      const field = (path: string) => ({ code: 'invalid', fields: [expect.objectContaining({ path })] })
      await expect(agencies.moveAgency(code('p'), move(code('t'), 2024), systemActor)).rejects.toMatchObject({
        code: 'invalid',
      })
      await agencies.moveAgency(code('b'), move(code('a'), 2024), systemActor)
      await agencies.moveAgency(code('b'), move(code('p'), 2025), systemActor)
      // Today a could stand below b; in 2024 b stood below a.
      await expect(agencies.moveAgency(code('a'), move(code('b'), 2024), systemActor)).rejects.toMatchObject(
        field('parentCode'),
      )
      await expect(agencies.moveAgency(code('b'), move(code('a'), 2023), systemActor)).rejects.toMatchObject(
        field('fromYear'),
      )
      const ofA = testActor('administrator', `/${code('p')}/${code('a')}/`)
      await expect(agencies.moveAgency(code('t'), move(code('b'), 2024), ofA)).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(
        agencies.moveAgency(code('t'), move(code('b'), 2024), testActor('approver', '/')),
      ).rejects.toMatchObject({ code: 'forbidden' })
      await expect(agencies.moveAgency(code('t'), move('nowhere', 2024), systemActor)).rejects.toMatchObject({
        code: 'agency-unknown',
      })
    })
  })

  describe('renaming', () => {
    const name = '示例新名镇人民政府'
    const renamed = { name, shortName: '新名镇', fromYear: 2024, reason, dryRun: false }

    it('leaves the reports of earlier years their name', async () => {
      const code = await county()
      const old = (await agencies.getAgency(code('t'))).name
      await agencies.renameAgency(code('t'), renamed, systemActor)
      const names = async (year: number) => {
        const { agency } = await reports.getPublishedReport(code('t'), year)
        const listed = await reports.listPublishedReports({ agency: code('t'), year, limit: 1 })
        const staff = await reports.listStaffReports({ agency: code('t'), year }, systemActor)
        return [agency.name, listed.items[0]?.agencyName, staff[0]?.agencyName]
      }
      expect(await names(2023)).toEqual([old, old, old])
      expect(await names(2024)).toEqual([name, name, name])
      const draft = await reports.createReport({ agencyCode: code('t'), year: 2022 }, systemActor)
      expect(draft).toMatchObject({ agency: { name: old }, content: { title: `${old}2022年政府信息公开工作年度报告` } })
    })

    it('tells its history, and corrects the name of the same year', async () => {
      const code = await county()
      const old = (await agencies.getAgency(code('t'))).name
      await agencies.renameAgency(code('t'), { ...renamed, name: '写错镇人民政府' }, systemActor)
      await agencies.renameAgency(code('t'), { ...renamed, reason: '更正' }, systemActor)
      await agencies.renameAgency(code('t'), { ...renamed, name: '又名镇人民政府', fromYear: 2026 }, systemActor)
      expect(await agencies.getAgencyHistory(code('t'), systemActor)).toMatchObject([
        { kind: 'renamed', fromYear: 2026, from: name, to: '又名镇人民政府', reason },
        { kind: 'renamed', fromYear: 2024, from: old, to: name, reason: '更正' },
      ])
      const [line] = await engine.database.read
        .selectFrom('audit')
        .select(['action', 'subject', 'detail'])
        .orderBy('seq', 'desc')
        .limit(1)
        .execute()
      expect(line).toMatchObject({ action: 'rename', subject: `agency:${code('t')}` })
      expect(JSON.parse(line?.detail ?? '')).toEqual({ fromYear: 2026, from: name, to: '又名镇人民政府', reason })
      const outside = testActor('administrator', `/${code('p')}/${code('b')}/`)
      await expect(agencies.getAgencyHistory(code('t'), outside)).rejects.toMatchObject({ code: 'forbidden' })
    })
  })

  describe('merging and closing', () => {
    it('ends what is expected, says which drafts stay behind, and can be taken back', async () => {
      const code = await county()
      await reports.createReport({ agencyCode: code('t'), year: 2025 }, systemActor)
      const merged = await agencies.mergeAgency(
        code('t'),
        { intoCode: code('u'), fromYear: 2025, reason, dryRun: false },
        systemActor,
      )
      expect(merged).toMatchObject({
        agency: { expected: { firstYear: 2019, lastYear: 2024 } },
        drafts: [{ year: 2025, state: 'draft' }],
      })
      const { name } = await agencies.getAgency(code('u'))
      expect(await agencies.getAgencyHistory(code('t'), systemActor)).toMatchObject([
        { kind: 'merged', fromYear: 2025, to: name, reason },
      ])
      const tree = await services.directory()
      expect([2024, 2025].map((year) => tree.expectedIn(code('a'), year))).toEqual([3, 2])
      const reopened = await agencies.reopenAgency(code('t'), { reason: '登记有误', dryRun: false }, systemActor)
      expect(reopened.agency.expected).toEqual({ firstYear: 2019, lastYear: null })
      const kinds = (await agencies.getAgencyHistory(code('t'), systemActor)).map(({ kind }) => kind)
      expect(kinds.toSorted()).toEqual(['merged', 'reopened'])
    })

    it('leaves no published report and no unit behind', async () => {
      const code = await county()
      const field = { code: 'invalid', fields: [expect.objectContaining({ path: 'lastYear' })] }
      const close = (which: string, lastYear: number) =>
        agencies.closeAgency(code(which), { lastYear, reason, dryRun: false }, systemActor)
      await expect(close('t', 2023)).rejects.toMatchObject(field)
      await expect(close('a', 2024)).rejects.toMatchObject(field)
      await close('t', 2024)
      await close('u', 2024)
      expect(await close('a', 2024)).toMatchObject({ agency: { expected: { lastYear: 2024 } } })
      await expect(agencies.reopenAgency(code('t'), { reason, dryRun: false }, systemActor)).rejects.toMatchObject({
        code: 'invalid',
      })
    })
  })

  describe('entering', () => {
    it('adds one agency, and not its code twice', async () => {
      const code = await county()
      const added = testAgency(code('v'), code('a'))
      expect(await agencies.createAgency(added, systemActor)).toMatchObject(added)
      await expect(agencies.createAgency(added, systemActor)).rejects.toMatchObject({ code: 'already-exists' })
      const outside = testActor('administrator', `/${code('p')}/${code('b')}/`)
      await expect(agencies.createAgency(testAgency(code('w'), code('a')), outside)).rejects.toMatchObject({
        code: 'forbidden',
      })
    })

    it('corrects what carries no date, and says from what to what', async () => {
      const code = await county()
      const patch = { contact: { phone: '010-1234' }, shortName: '示例镇' }
      expect(await agencies.correctAgency(code('t'), patch, systemActor)).toMatchObject(patch)
      const line = await engine.database.read
        .selectFrom('audit')
        .select('detail')
        .where('subject', '=', `agency:${code('t')}`)
        .executeTakeFirstOrThrow()
      expect(JSON.parse(line.detail)).toEqual({
        changes: [
          { field: 'shortName', from: `示例${code('t')}`, to: '示例镇' },
          { field: 'phone', from: '', to: '010-1234' },
        ],
      })
      const years = { expected: { firstYear: 2024, lastYear: null } }
      await expect(agencies.correctAgency(code('t'), years, systemActor)).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path: 'firstYear' }],
      })
    })

    it('takes a sheet over whole or not at all, and tells what becomes of each row', async () => {
      const code = await county()
      const rows = [
        testAgency(code('y'), code('x')),
        testAgency(code('x'), code('a')),
        testAgency(code('t'), code('b'), { name: '示例改名镇人民政府' }),
        testAgency(code('u'), code('a')),
      ]
      const changes = { fromYear: 2024, reason }
      const say = ({ zh }: { zh: string }) => zh
      const wrong = [...rows, testAgency(code('z'), 'nowhere')]
      const looked = await agencies.importSheet({ rows: wrong, dryRun: false, changes }, systemActor, say)
      expect(looked.stored).toBe(false)
      expect(looked.rows.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'changed', 'unchanged', 'wrong'])
      expect(looked.rows[4]?.faults).toEqual([{ field: 'parentCode', message: expect.stringContaining('nowhere') }])
      expect((await agencies.listAgencies({ q: code('x') })).length).toBe(0)

      expect(await agencies.importSheet({ rows, dryRun: true, changes }, systemActor, say)).toMatchObject({
        stored: false,
      })
      const taken = await agencies.importSheet({ rows, dryRun: false, changes }, systemActor, say)
      expect(taken.stored).toBe(true)
      expect(await receivedIn(code('b'), 2024)).toBe(5)
      expect(await receivedIn(code('a'), 2023)).toBe(7)
      expect((await reports.getPublishedReport(code('t'), 2023)).agency.name).not.toContain('改名')
      expect((await agencies.getAgencyHistory(code('t'), systemActor)).map(({ kind }) => kind).toSorted()).toEqual([
        'moved',
        'renamed',
      ])
      expect(await statistics.rebuildStatistics(systemActor)).toMatchObject({ changed: 0 })
      const again = { rows: [testAgency(code('t'), code('a'))], dryRun: false, changes: { fromYear: 2023, reason } }
      const refused = await agencies.importSheet(again, systemActor, say)
      expect(refused.rows[0]?.faults.map(({ field }) => field)).toEqual(['name', 'parentCode'])
    })
  })
})
