import { onBothEngines } from '@gongkai/database/testing'
import { Board } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testContent } from '../../testing/index.ts'

const clerk = testActor('clerk', '/c1/t1/', 'clerk')
const approver = testActor('approver', '/c1/', 'approver')

onBothEngines((engine) => {
  /** Midnight in Shanghai: the first instant of 1 February. */
  const at = (instant = '2026-01-31T16:00:00.000Z') =>
    createServices({ database: engine.database, now: () => new Date(instant) })

  const cellOf = async (code: string, year: number, instant?: string) => {
    const board = await at(instant).board.getBoard({ from: year, to: year }, approver)
    return board.rows.find(({ agency }) => agency.code === code)?.cells[0]
  }

  beforeAll(async () => {
    await at().agencies.importAgencies(
      [
        testAgency('c1', null),
        testAgency('a1', 'c1', { kind: 'department', level: 'county' }),
        testAgency('office', 'c1', { kind: 'department', level: 'county', ownOffice: true }),
        testAgency('t1', 'c1', { expected: { firstYear: 2024, lastYear: null } }),
        testAgency('t11', 't1'),
      ],
      systemActor,
    )
    await at().reports.importPublished(
      'a1',
      2024,
      testContent(2024),
      { publishedAt: '2025-02-01T00:00:00.000Z' },
      systemActor,
    )
    await at().reports.createReport({ agencyCode: 't1', year: 2025, content: testContent(2025) }, clerk)
  })

  it('has a row for the agency and each unit, the own office first, and a column for each year', async () => {
    const board = await at().board.getBoard({ from: 2023, to: 2025 }, approver)
    expect(Board.parse(board)).toEqual(board)
    expect(board).toMatchObject({ agency: { code: 'c1' }, years: [2023, 2024, 2025], today: '2026-02-01' })
    expect(board.rows.map(({ agency, depth, ownOffice }) => [agency.code, depth, ownOffice])).toEqual([
      ['c1', 0, false],
      ['office', 1, true],
      ['a1', 1, false],
      ['t1', 1, false],
      ['t11', 2, false],
    ])
    expect(board.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['notStarted', 'notStarted', 'notStarted'],
      ['notStarted', 'notStarted', 'notStarted'],
      ['notStarted', 'published', 'notStarted'],
      ['notRequired', 'notStarted', 'filling'],
      ['notStarted', 'notStarted', 'notStarted'],
    ])
  })

  it('tells what is overdue by the day in Shanghai, and what was late', async () => {
    expect(await cellOf('office', 2025)).toMatchObject({ dueOn: '2026-01-31', overdue: true })
    expect(await cellOf('office', 2025, '2026-01-31T15:59:59.999Z')).toMatchObject({ overdue: false })
    expect(await cellOf('c1', 2025)).toMatchObject({ dueOn: '2026-03-31', overdue: false })
    expect(await cellOf('a1', 2024)).toMatchObject({ overdue: false, late: true })
  })

  it('counts a local notice’s date, and remembers when somebody was reminded', async () => {
    const set = { agencyCode: 'c1', year: 2025, covers: 'units', date: '2026-01-20', basis: '' } as const
    await at().dueDates.setDueDate(set, systemActor)
    expect(await cellOf('t1', 2025)).toMatchObject({ dueOn: '2026-01-20', overdue: true, remindedAt: null })
  })

  it('shows the last five years and the own agency unless told', async () => {
    const board = await at().board.getBoard({}, clerk)
    expect(board.years).toEqual([2021, 2022, 2023, 2024, 2025])
    expect(board.rows.map(({ agency }) => agency.code)).toEqual(['t1', 't11'])
    expect((await at().board.getBoard({ to: 2020 }, clerk)).years).toEqual([2019, 2020])
  })

  describe('refuses', () => {
    it.each([
      ['an agency above', { agency: 'c1' }, 'forbidden'],
      ['an agency that is not there', { agency: 'nowhere' }, 'agency-unknown'],
      ['years that run backwards', { from: 2024, to: 2023 }, 'invalid'],
      ['too many years', { from: 2019, to: 2060 }, 'invalid'],
    ])('%s', async (_, query, code) => {
      await expect(at().board.getBoard(query, clerk)).rejects.toMatchObject({ code })
    })
  })
})
