import { onBothEngines } from '@gongkai/database/testing'
import type { DueDateSet } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testNow } from '../../testing/index.ts'

const county = testActor('administrator', '/p1/c1/', 'county')
const township = testActor('administrator', '/p1/c1/t1/', 'township')

onBothEngines((engine) => {
  const services = () => createServices({ database: engine.database, now: () => testNow })
  const set = (over: Partial<DueDateSet>, actor = county) =>
    services().dueDates.setDueDate(
      { agencyCode: 'c1', year: 2024, covers: 'units', date: '2025-02-10', basis: '示办〔2025〕1号', ...over },
      actor,
    )

  async function dueIn(code: string, year: number) {
    const { id } = await services().agencies.getAgency(code)
    return (await services().dueDates.getDueDate(engine.database.read, { id }, year)).date
  }

  beforeAll(async () => {
    await services().agencies.importAgencies(
      [
        testAgency('p1', null, { level: 'prefecture' }),
        testAgency('c1', 'p1', { level: 'county' }),
        testAgency('office', 'c1', { level: 'county', kind: 'department', ownOffice: true }),
        testAgency('t1', 'c1'),
      ],
      systemActor,
    )
  })

  it('a date for the units counts where no earlier one does, for that year alone', async () => {
    expect(await set({})).toEqual([
      {
        agencyCode: 'c1',
        agencyName: '示例c1人民政府',
        year: 2024,
        covers: 'units',
        date: '2025-02-10',
        basis: '示办〔2025〕1号',
      },
    ])
    expect(await dueIn('t1', 2024)).toBe('2025-02-10')
    expect(await dueIn('office', 2024)).toBe('2025-01-31')
    expect(await dueIn('c1', 2024)).toBe('2025-03-31')
    expect(await dueIn('t1', 2023)).toBeNull()
  })

  it('an agency’s own date goes before, the nearest above before the further; each can be taken back', async () => {
    await set({ agencyCode: 'p1', year: 2023, date: '2024-01-05' }, systemActor)
    expect(await dueIn('t1', 2023)).toBe('2024-01-05')
    await set({ year: 2023, date: '2024-01-20' })
    expect(await dueIn('t1', 2023)).toBe('2024-01-20')
    await set({ agencyCode: 't1', year: 2023, covers: 'self', date: '2024-01-25' }, township)
    expect(await dueIn('t1', 2023)).toBe('2024-01-25')
    await set({ agencyCode: 't1', year: 2023, covers: 'self', date: null }, township)
    expect(await set({ year: 2023, date: null })).toMatchObject([{ agencyCode: 'p1' }])
    expect(await dueIn('t1', 2023)).toBe('2024-01-05')
  })

  it('a township sees what was set for it above', async () => {
    await set({ year: 2022, date: '2023-02-01' })
    await set({ year: 2022, covers: 'self', date: '2023-03-01' })
    expect(await services().dueDates.listDueDates({ year: 2022 }, township)).toMatchObject([
      { agencyCode: 'c1', covers: 'units' },
    ])
    expect(await services().dueDates.listDueDates({ year: 2022 }, county)).toHaveLength(2)
  })

  describe('refuses', () => {
    it.each<[string, Partial<DueDateSet>, string]>([
      ['a date after the statute’s', { covers: 'self', date: '2025-04-01' }, 'invalid'],
      ['a date within the year itself', { date: '2024-12-31' }, 'invalid'],
      ['a date for units a year later', { date: '2026-01-01' }, 'invalid'],
      ['an agency above', { agencyCode: 'p1' }, 'forbidden'],
      ['an agency that is not there', { agencyCode: 'nowhere' }, 'agency-unknown'],
    ])('%s', async (_, over, code) => {
      await expect(set(over)).rejects.toMatchObject({ code })
    })

    it('whoever is not an administrator, and whoever asks about others', async () => {
      await expect(set({}, testActor('approver', '/p1/c1/'))).rejects.toMatchObject({ code: 'forbidden' })
      await expect(services().dueDates.listDueDates({ agency: 'c1', year: 2024 }, township)).rejects.toMatchObject({
        code: 'forbidden',
      })
    })
  })

  it('is written down with the notice it rests on', async () => {
    const { items } = await services().audit.listAudit({ subject: 'agency:c1' }, systemActor)
    expect(items.find(({ action }) => action === 'set-due-date')?.detail).toMatchObject({
      covers: expect.stringMatching(/units|self/),
      basis: '示办〔2025〕1号',
    })
    expect(items.map(({ action }) => action)).toContain('clear-due-date')
  })
})
