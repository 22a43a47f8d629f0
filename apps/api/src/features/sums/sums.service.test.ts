import { onBothEngines } from '@gongkai/database/testing'
import { type Cells, Sum } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testApplications, testContent, testNow } from '../../testing/index.ts'

const received = 'applications.newlyReceived.total'
const clerk = testActor('clerk', '/c1/', 'c1-clerk')
const reviewer = testActor('reviewer', '/c1/', 'c1-reviewer')
const approver = testActor('approver', '/c1/', 'c1-approver')

onBothEngines((engine) => {
  const services = () => createServices({ database: engine.database, now: () => testNow })
  const sums = () => services().sums
  const reports = () => services().reports

  /** A unit's own report, from an empty form to publication. */
  async function publish(agencyCode: string, year: number, cells: Cells) {
    const content = testContent(year, cells)
    const { summary } = await reports().createReport({ agencyCode, year, content }, systemActor)
    return pass(summary.id, systemActor)
  }

  async function pass(id: string, filler = clerk, explanations = {}) {
    await reports().submitReport(id, { explanations }, filler)
    await reports().approveReport(id, reviewer)
    await reports().publishReport(id, approver)
    return id
  }

  async function correct(id: string, year: number, cells: Cells, reason: string) {
    const { revision } = await reports().correctReport(id, { reason }, approver)
    await reports().saveDraft(id, { revision, content: testContent(year, cells) }, systemActor)
    return pass(id, systemActor)
  }

  async function figure(scope: 'own' | 'subtree', year: number) {
    const { id } = await services().agencies.getAgency('c1')
    const query = { agencyIds: [id], measures: [received], scope, from: year, to: year }
    return (await services().statistics.listStatistics(query))[0]?.value
  }

  beforeAll(async () => {
    await services().agencies.importAgencies(
      [
        testAgency('c1', null),
        ...['t1', 't2', 't3'].map((code) => testAgency(code, 'c1')),
        testAgency('z-office', 'c1', { kind: 'department', level: 'county', ownOffice: true }),
      ],
      systemActor,
    )
  })

  describe('office and three townships, from published units to a corrected sum', () => {
    const year = 2024
    let t1: string
    let sumId: string

    it('is live while units come in, the own office first, and says who is not in it', async () => {
      await publish('z-office', year, testApplications(10))
      t1 = await publish('t1', year, testApplications(1))
      await reports().createReport({ agencyCode: 't2', year, content: testContent(year) }, systemActor)
      const sum = await sums().getSum('c1', year, clerk)
      expect(Sum.parse(sum)).toEqual(sum)
      expect(sum.units.map(({ agency, inclusion, state }) => [agency.code, inclusion, state])).toEqual([
        ['z-office', 'included', 'published'],
        ['t1', 'included', 'published'],
        ['t2', 'state', 'draft'],
        ['t3', 'missing', null],
      ])
      expect(sum.cells[received]).toEqual({ value: 11, units: 2, blanks: 0 })
      expect(sum).toMatchObject({ report: null, changes: [], mayFreeze: true })
    })

    it('opens every cell into its units', async () => {
      await pass((await sums().getSum('c1', year, clerk)).units[2]?.reportId ?? '', systemActor)
      await publish('t3', year, { ...testApplications(3), 'proactive.regulations.issued': null })
      const { units } = await sums().getSumCell('c1', year, received, clerk)
      expect(units.map(({ agency, version, value }) => [agency.code, version, value])).toEqual([
        ['z-office', 1, 10],
        ['t1', 1, 1],
        ['t2', 1, 0],
        ['t3', 1, 3],
      ])
      await expect(sums().getSumCell('c1', year, 'no.such.cell', clerk)).rejects.toMatchObject({ code: 'not-found' })
    })

    it('is frozen, signed and published, and the county’s figures are the sum', async () => {
      const frozen = await sums().freezeSum('c1', year, {}, clerk)
      expect(frozen).toMatchObject({
        report: { state: 'draft', version: 1, frozenAt: testNow.toISOString() },
        changes: [],
      })
      expect(frozen.report?.cells[received]).toBe(14)
      expect(frozen.units.map(({ frozenVersion }) => frozenVersion)).toEqual([1, 1, 1, 1])
      sumId = frozen.report?.id ?? ''
      const draft = await reports().getStaffReport(sumId, clerk)
      expect(draft.content).toMatchObject({ coverage: 'region', origin: { kind: 'summed', units: 4 } })
      expect(draft.findings.filter(({ rule, outcome }) => rule.startsWith('G-') && outcome === 'fail')).toEqual([])
      await pass(sumId)
      expect(await figure('own', year)).toBe(14)
      expect(await figure('subtree', year)).toBe(14)
      expect((await reports().getPublishedReport('c1', year)).cells[received]).toBe(14)
    })

    it('a township’s later correction is a proposed change, and does not break what was signed', async () => {
      await correct(t1, year, testApplications(6), '漏报 5 件')
      const sum = await sums().getSum('c1', year, clerk)
      expect(sum.changes).toEqual([
        {
          agency: expect.objectContaining({ code: 't1' }),
          kind: 'corrected',
          from: 1,
          to: 2,
          reason: '漏报 5 件',
          cells: expect.arrayContaining([{ cell: received, difference: 5 }]),
        },
      ])
      expect(sum.cells[received]?.value).toBe(19)
      expect(sum.report?.cells[received]).toBe(14)
      const [listed] = await sums().listSums({ year }, clerk)
      expect(listed).toMatchObject({ agency: { code: 'c1' }, units: 4, included: 4, changes: 1, report: { id: sumId } })
      const { revision, findings, content } = await reports().correctReport(sumId, { reason: '更正错字' }, approver)
      expect(findings.filter(({ rule, outcome }) => rule === 'G-SUM' && outcome !== 'pass')).toEqual([
        expect.objectContaining({ outcome: 'notAssessable' }),
      ])
      await reports().saveDraft(sumId, { revision, content: { ...content, title: '示例县2024年度报告' } }, clerk)
      await pass(sumId)
      expect(await figure('own', year)).toBe(14)
      expect(await figure('subtree', year)).toBe(19)
    })

    it('is frozen again with a reason, as a new version', async () => {
      await expect(sums().freezeSum('c1', year, {}, clerk)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(sums().freezeSum('c1', year, {}, approver)).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path: 'reason' }],
      })
      const again = await sums().freezeSum('c1', year, { reason: '示例t1更正' }, approver)
      expect(again).toMatchObject({ report: { state: 'draft', version: 3 }, changes: [] })
      expect(again.units.map(({ frozenVersion }) => frozenVersion)).toEqual([1, 2, 1, 1])
      await expect(reports().approveReport(sumId, approver)).rejects.toMatchObject({ code: 'wrong-state' })
      await reports().submitReport(sumId, {}, clerk)
      await expect(reports().approveReport(sumId, approver)).rejects.toMatchObject({ code: 'own-work' })
      await expect(sums().freezeSum('c1', year, {}, clerk)).rejects.toMatchObject({ code: 'wrong-state' })
      await reports().approveReport(sumId, reviewer)
      await reports().publishReport(sumId, approver)
      expect(await figure('own', year)).toBe(19)
      expect(await reports().getPublishedReport('c1', year)).toMatchObject({ version: 3, reason: '示例t1更正' })
      expect((await reports().getPublishedReport('c1', year, 1)).cells[received]).toBe(14)
    })

    it('is written down: who froze what, over how many units', async () => {
      const { items } = await services().audit.listAudit({ subject: `report:${sumId}` }, systemActor)
      expect(items.filter(({ action }) => action === 'freeze')).toMatchObject([
        { actor: 'c1-approver', detail: { version: 3, units: 4, missing: 0, reason: '示例t1更正' } },
        { actor: 'c1-clerk', detail: { version: 1, units: 4, missing: 0 } },
      ])
      expect(await services().audit.verifyAudit()).toMatchObject({ brokenAt: null })
    })

    it('a withdrawal is a change too', async () => {
      await reports().withdrawReport(t1, { reason: '误发' }, approver)
      const { changes } = await sums().getSum('c1', year, clerk)
      expect(changes).toMatchObject([{ kind: 'removed', from: 2, to: null, reason: '误发' }])
    })
  })

  it('a late unit is explained, and comes as a change', async () => {
    const year = 2023
    await publish('z-office', year, testApplications(2))
    await publish('t1', year, testApplications(1))
    await publish('t2', year, testApplications(1))
    const id = (await sums().freezeSum('c1', year, {}, clerk)).report?.id ?? ''
    await expect(reports().submitReport(id, {}, clerk)).rejects.toMatchObject({
      code: 'checks-failed',
      fields: [{ path: 'G-MISSING:units' }],
    })
    await pass(id, clerk, { 'G-MISSING:units': '示例t3机构改革，逾期未报' })
    expect(await figure('own', year)).toBe(4)
    await publish('t3', year, testApplications(7))
    expect((await sums().getSum('c1', year, clerk)).changes).toMatchObject([
      { agency: { code: 't3' }, kind: 'added', from: null, to: 1, reason: null },
    ])
    await sums().freezeSum('c1', year, { reason: '补入示例t3' }, approver)
    expect((await reports().getStaffReport(id, clerk)).explanations).toEqual({})
  })

  it('stands in for the units below another region-wide report', async () => {
    const year = 2022
    await services().agencies.importAgencies([testAgency('t11', 't1')], systemActor)
    await publish('t11', year, testApplications(4))
    expect((await sums().getSum('c1', year, clerk)).cells[received]?.value).toBe(4)
    const t1 = await sums().freezeSum('t1', year, {}, systemActor)
    const units = async () => (await sums().getSum('c1', year, clerk)).units
    expect((await units()).map(({ agency, inclusion }) => [agency.code, inclusion])).toEqual([
      ['z-office', 'missing'],
      ['t1', 'state'],
      ['t2', 'missing'],
      ['t3', 'missing'],
    ])
    await pass(t1.report?.id ?? '', systemActor)
    expect((await sums().getSum('c1', year, clerk)).cells[received]).toEqual({ value: 4, units: 1, blanks: 0 })
  })

  it('takes the place of what was carried into an empty form, but of nothing that somebody entered', async () => {
    const carried = { 'applications.carriedForward.naturalPerson': 2, 'applications.carriedForward.total': 2 }
    const open = { 'applications.newlyReceived.naturalPerson': 2, 'applications.newlyReceived.total': 2, ...carried }
    await services().reports.importPublished('c1', 2020, testContent(2020, open), {}, systemActor)
    const begun = await reports().createReport({ agencyCode: 'c1', year: 2021 }, clerk)
    expect(begun.content.cells['applications.carriedIn.total']).toBe(2)
    await publish('t3', 2021, testApplications(3))
    const { report } = await sums().freezeSum('c1', 2021, {}, clerk)
    expect(report).toMatchObject({ id: begun.summary.id, version: 1 })
    expect(report?.cells).toMatchObject({ [received]: 3, 'applications.carriedIn.total': 0 })
  })

  describe('refuses', () => {
    it('to freeze nothing, and a report of one unit with figures in it', async () => {
      await expect(sums().freezeSum('c1', 2019, {}, clerk)).rejects.toMatchObject({ code: 'wrong-state' })
      await publish('t1', 2019, testApplications(1))
      const content = testContent(2019, testApplications(1))
      await reports().createReport({ agencyCode: 'c1', year: 2019, content }, clerk)
      await expect(sums().freezeSum('c1', 2019, {}, clerk)).rejects.toMatchObject({ code: 'wrong-state' })
    })

    it('whoever may not, and whoever is elsewhere', async () => {
      await publish('t2', 2025, testApplications(1))
      await expect(sums().freezeSum('c1', 2025, {}, approver)).rejects.toMatchObject({ code: 'forbidden' })
      const township = testActor('clerk', '/c1/t1/')
      await expect(sums().getSum('c1', 2025, township)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(sums().freezeSum('c1', 2025, {}, township)).rejects.toMatchObject({ code: 'forbidden' })
      expect((await sums().getSum('c1', 2025, reviewer)).mayFreeze).toBe(false)
      expect(await sums().listSums({ year: 2025 }, township)).toMatchObject([{ agency: { code: 't1' } }])
    })
  })

  it('counts a unit where it stood in the year', async () => {
    const { agencies } = services()
    await agencies.importAgencies([testAgency('c2', null), testAgency('m1', 'c2')], systemActor)
    for (const year of [2024, 2025]) await reports().importPublished('m1', year, testContent(year), {}, systemActor)
    const moved = { parentCode: 't3', fromYear: 2025, reason: '区划调整', dryRun: false }
    await agencies.moveAgency('m1', moved, systemActor)
    const codes = async (code: string, year: number) =>
      (await sums().getSum(code, year, systemActor)).units.map(({ agency }) => agency.code)
    expect([await codes('c2', 2024), await codes('c2', 2025)]).toEqual([['m1'], []])
    expect([await codes('t3', 2024), await codes('t3', 2025)]).toEqual([[], ['m1']])
    const board = await services().board.getBoard({ agency: 'c2', from: 2024, to: 2025 }, systemActor)
    expect(board.rows.map(({ agency, cells }) => [agency.code, ...cells.map(({ state }) => state)])).toEqual([
      ['c2', 'notStarted', 'notStarted'],
      ['m1', 'published', 'notRequired'],
    ])
  })
})
