import { onBothEngines } from '@gongkai/database/testing'
import type { CellNote, Cells, ReportContent, StaffReport } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testApplications, testContent, testNow } from '../../testing/index.ts'

const clerk = testActor('clerk', '/c1/t1/')
const colleague = testActor('clerk', '/c1/t1/', 'colleague')
const administrator = testActor('administrator', '/c1/')
const carriedIn = 'applications.carriedIn.total'
const at = testNow.toISOString()
const imported = { kind: 'imported', document: 'report.docx', hash: 'a'.repeat(64) } as const

onBothEngines((engine) => {
  const services = () => createServices({ database: engine.database, now: () => testNow })
  const reports = () => services().reports

  beforeAll(async () => {
    await services().agencies.importAgencies([testAgency('c1', null), testAgency('t1', 'c1')], systemActor)
    const carriedForward = { 'applications.carriedForward.total': 2, 'applications.carriedForward.naturalPerson': 2 }
    const received = { ...testApplications(7), 'applications.newlyReceived.naturalPerson': 9 }
    const cells = { ...received, 'applications.newlyReceived.total': 9, ...carriedForward }
    await reports().importPublished('t1', 2021, testContent(2021, cells), {}, systemActor)
  })

  const create = (year: number, content?: Partial<ReportContent>) =>
    reports().createReport({ agencyCode: 't1', year, content }, clerk)
  const save = (report: StaffReport, over: Partial<ReportContent>, actor = clerk) =>
    reports().saveDraft(
      report.summary.id,
      { revision: report.revision, content: { ...report.content, ...over } },
      actor,
    )
  const lastSave = async (report: StaffReport) => {
    const lines = await services().audit.listAudit({ subject: `report:${report.summary.id}` }, administrator)
    return lines.items.find(({ action }) => action === 'save')?.detail
  }

  describe('an empty form', () => {
    it('begins with what last year carried forward, and says so', async () => {
      const { content } = await create(2022)
      expect(content.cells).toEqual({
        ...zeros('carriedIn'),
        [carriedIn]: 2,
        'applications.carriedIn.naturalPerson': 2,
      })
      expect(content.notes[carriedIn]).toEqual({ origin: { kind: 'carried', year: 2021 } })
    })

    it('begins with nothing where there is no report on the year before, or where figures are given', async () => {
      expect((await create(2020)).content.cells).toEqual({})
      const { content } = await create(2025, { cells: { 'applications.granted.total': 1 } })
      expect(content.cells).toEqual({ 'applications.granted.total': 1 })
    })

    it('takes nobody’s word for who entered what', async () => {
      const forged = { kind: 'summed', units: 60 } as const
      const note: CellNote = { origin: { kind: 'entered', by: 'somebody', at: '2020-01-01T00:00:00.000Z' } }
      const { content } = await create(2019, {
        origin: forged,
        cells: { [carriedIn]: 1 },
        notes: { [carriedIn]: note },
      })
      expect(content).toMatchObject({ origin: { kind: 'entered', by: 'clerk' }, notes: {} })
    })
  })

  describe('saving', () => {
    it('says who changed what was carried over, and writes down from what to what', async () => {
      const report = await find(2022)
      const saved = await save(report, { cells: { ...report.content.cells, [carriedIn]: 3 } }, colleague)
      expect(saved.content.notes[carriedIn]).toEqual({ origin: { kind: 'entered', by: 'colleague', at } })
      expect(await lastSave(report)).toMatchObject({ cells: [{ cell: carriedIn, before: 2, after: 3 }] })
    })

    it('counts the blanks that were filled with 0', async () => {
      const report = await find(2022)
      const [one, other] = ['applications.granted.total', 'applications.granted.naturalPerson'] as const
      const origin = { kind: 'filled', by: 'somebody', at: '2020-01-01T00:00:00.000Z' } as const
      const saved = await save(report, {
        cells: { ...report.content.cells, [one]: 0, [other]: 0 },
        notes: { ...report.content.notes, [one]: { origin }, [other]: { origin } },
      })
      expect(saved.content.notes[one]).toEqual({ origin: { kind: 'filled', by: 'clerk', at } })
      expect(await lastSave(report)).toMatchObject({ filledBlanks: 2 })
    })

    it('keeps the reason and the computed number of a total that was overridden', async () => {
      const report = await find(2022)
      const note = { reason: '含补报一件', computed: 2 }
      const notes = { ...report.content.notes, 'applications.newlyReceived.total': note }
      expect((await save(report, { notes })).content.notes['applications.newlyReceived.total']).toEqual(note)
    })

    it('names the chapters, without their words', async () => {
      const report = await find(2022)
      await save(report, { chapters: { overview: '张三申请公开。' }, title: '示例镇2022年报告' })
      const detail = await lastSave(report)
      expect(detail).toMatchObject({ chapters: ['overview'], fields: ['title'] })
      expect(JSON.stringify(detail)).not.toContain('张三')
    })

    it('takes a document that is read over the draft with its origin, and keeps it then', async () => {
      const report = await find(2020)
      const cells: Cells = { [carriedIn]: 4 }
      const read = await save(report, { origin: imported, cells, notes: { [carriedIn]: { printed: '４' } } })
      expect(read.content).toMatchObject({ origin: imported, notes: { [carriedIn]: { printed: '４' } } })
      const edited = await save(read, { cells: { [carriedIn]: 5 }, origin: { kind: 'entered', by: 'x', at } })
      expect(edited.content).toMatchObject({
        origin: imported,
        notes: { [carriedIn]: { origin: { kind: 'entered', by: 'clerk' } } },
      })
    })

    it('is one event of the history, however often somebody saves', async () => {
      let report = await find(2025)
      for (const title of ['报告一', '报告二', '报告三']) report = await save(report, { title })
      report = await save(report, { title: '报告四' }, colleague)
      expect(report.history.map(({ action, by }) => [action, by])).toEqual([
        ['create', 'clerk'],
        ['save', 'clerk'],
        ['save', 'colleague'],
      ])
    })
  })

  describe('number tokens', () => {
    const token = '{{applications.newlyReceived.total=5}}'
    const overview = `新收政府信息公开申请${token}件。`

    it('stay in the draft as typed, and are numbers in what is checked and published', async () => {
      const content = testContent(2023, testApplications(5), { chapters: { overview } })
      const report = await create(2023, content)
      expect(report.content.chapters).toEqual({ overview })
      const preview = await reports().previewReport(report.summary.id, clerk)
      expect(preview.chapters).toEqual({ overview: '新收政府信息公开申请5件。' })
    })

    it('keep a report from being submitted when their cell has changed, or is empty', async () => {
      const report = await find(2023)
      const stale = await save(report, { cells: testContent(2023, testApplications(6)).cells })
      const submit = () => reports().submitReport(stale.summary.id, {}, clerk)
      await expect(submit()).rejects.toMatchObject({ code: 'checks-failed', fields: [{ path: 'chapters.overview' }] })
      const problems = '结转{{no.such.cell}}件。'
      await save(stale, { chapters: { overview: overview.replace('=5', '=6'), problems } })
      await expect(submit()).rejects.toMatchObject({ code: 'checks-failed', fields: [{ path: 'chapters.problems' }] })
    })

    it('live on in a correction', async () => {
      const report = await find(2023)
      const { summary } = await save(report, { chapters: { overview: overview.replace('=5', '=6') } })
      await reports().submitReport(summary.id, {}, clerk)
      await reports().approveReport(summary.id, testActor('approver', '/c1/'))
      await reports().publishReport(summary.id, testActor('approver', '/c1/'))
      expect((await reports().getPublishedReport('t1', 2023)).chapters.overview).toBe('新收政府信息公开申请6件。')
      const draft = await reports().correctReport(summary.id, { reason: '更正' }, administrator)
      expect(draft.content.chapters.overview).toContain('{{applications.newlyReceived.total=6}}')
      const changed = await save(draft, { cells: testContent(2023, testApplications(7)).cells })
      expect((await reports().previewReport(summary.id, clerk)).versions[0]?.changes?.chapters).toEqual(['overview'])
      expect(changed.lastVersion?.chapters.overview).toBe('新收政府信息公开申请6件。')
    })
  })

  it('a figure that does not follow from last year’s asks for an explanation, which is published', async () => {
    const cells = { ...testApplications(3), [carriedIn]: 1, 'applications.carriedIn.naturalPerson': 1 }
    const report = await create(2024, testContent(2024, { ...cells, 'applications.granted.naturalPerson': 4 }))
    const sums = {
      'applications.granted.total': 4,
      'applications.resultTotal.naturalPerson': 4,
      'applications.resultTotal.total': 4,
    }
    const saved = await save(report, { cells: { ...report.content.cells, ...sums } })
    const submit = (explanations: Record<string, string>) =>
      reports().submitReport(saved.summary.id, { explanations }, clerk)
    const keys = ['X-CARRY:naturalPerson', 'X-CARRY:total']
    await expect(submit({})).rejects.toMatchObject({ fields: keys.map((path) => ({ path })) })
    const explanations = Object.fromEntries(keys.map((key) => [key, '上年漏报一件，已说明']))
    expect((await submit(explanations)).explanations).toEqual(explanations)
  })

  async function find(year: number): Promise<StaffReport> {
    const [summary] = await reports().listStaffReports({ year, agency: 't1' }, clerk)
    return reports().getStaffReport(summary?.id ?? '', clerk)
  }
})

function zeros(row: string): Cells {
  const cells = Object.entries(testContent(2022).cells).filter(([id]) => id.startsWith(`applications.${row}.`))
  return Object.fromEntries(cells)
}
