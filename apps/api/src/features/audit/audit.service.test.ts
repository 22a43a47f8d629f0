import { onBothEngines } from '@gongkai/database/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testActor, testAgency, testContent, testNow } from '../../testing/index.ts'

onBothEngines((engine) => {
  const services = () => createServices({ database: engine.database, now: () => testNow })

  beforeAll(async () => {
    const { agencies, reports } = services()
    await agencies.importAgencies([testAgency('c1', null), testAgency('t1', 'c1'), testAgency('c2', null)], systemActor)
    for (const code of ['c1', 't1', 'c2']) await reports.importPublished(code, 2024, testContent(2024), {}, systemActor)
  })

  describe('the chain', () => {
    it('is whole after ordinary work', async () => {
      expect(await services().audit.verifyAudit()).toEqual({ entries: 4, brokenAt: null })
    })

    it('keeps its place when a transaction is rolled back', async () => {
      const { audit } = services()
      const work = engine.database.write.transaction().execute(async (trx) => {
        await audit.record(trx, { actor: systemActor, action: 'import', subject: 'agency:c1' })
        throw new Error('changed my mind')
      })
      await expect(work).rejects.toThrow('changed my mind')
      expect(await audit.verifyAudit()).toEqual({ entries: 4, brokenAt: null })
    })

    it.each([
      ['a changed line', 2, { detail: '{"version":7}' }],
      ['a changed author', 3, { actor: 'somebody' }],
      ['a changed instant', 1, { at: '2020-01-01T00:00:00.000Z' }],
    ] as const)('shows %s', async (_, seq, change) => {
      const { write } = engine.database
      const line = await write.selectFrom('audit').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow()
      await write.updateTable('audit').set(change).where('seq', '=', seq).execute()
      expect((await services().audit.verifyAudit()).brokenAt).toBe(seq)
      await write.updateTable('audit').set(line).where('seq', '=', seq).execute()
      expect((await services().audit.verifyAudit()).brokenAt).toBeNull()
    })

    it.each([2, 4])('shows that line %i was removed', async (seq) => {
      const { write } = engine.database
      const line = await write.deleteFrom('audit').where('seq', '=', seq).returningAll().executeTakeFirstOrThrow()
      expect((await services().audit.verifyAudit()).brokenAt).toBe(seq)
      await write.insertInto('audit').values(line).execute()
    })
  })

  describe('reading it', () => {
    const c1 = testActor('administrator', '/c1/')

    it('shows what concerns the own subtree, newest first', async () => {
      const { items: entries } = await services().audit.listAudit({}, c1)
      const { items } = await services().reports.listPublishedReports({ agency: 'c1', limit: 10 })
      expect(entries.map(({ action }) => action)).toEqual(['import', 'import'])
      expect(new Set(entries.map(({ subject }) => subject))).toEqual(new Set(items.map(({ id }) => `report:${id}`)))
    })

    it('shows nothing about a subject elsewhere', async () => {
      const { items } = await services().reports.listPublishedReports({ agency: 'c2', limit: 10 })
      expect((await services().audit.listAudit({ subject: `report:${items[0]?.id}` }, c1)).items).toEqual([])
    })

    it('narrows to a person, an act, days of Beijing, and pages', async () => {
      const { database } = engine
      const clerk = testActor('clerk', '/c1/')
      const at = { now: new Date('2026-03-01T15:59:59.000Z') }
      const audit = createServices({ database, now: () => at.now }).audit
      const record = (action: 'save' | 'submit') =>
        database.write.transaction().execute((trx) => audit.record(trx, { actor: clerk, action, subject: 'agency:c1' }))
      await record('save')
      at.now = new Date('2026-03-01T16:00:00.000Z')
      for (let time = 0; time < 51; time += 1) await record('submit')

      const acts = async (query: Parameters<typeof audit.listAudit>[0]) => {
        const { items, next } = await audit.listAudit({ actor: clerk.id, ...query }, c1)
        return { first: items[0]?.action, count: items.length, next }
      }
      expect(await acts({ action: 'save' })).toEqual({ first: 'save', count: 1, next: null })
      expect(await acts({ to: '2026-03-01' })).toEqual({ first: 'save', count: 1, next: null })
      const page = await acts({ from: '2026-03-02' })
      expect(page).toMatchObject({ first: 'submit', count: 50 })
      expect(await acts({ from: '2026-03-02', cursor: page.next ?? '' })).toEqual({
        first: 'submit',
        count: 1,
        next: null,
      })
      expect(await acts({ from: '2026-03-03' })).toMatchObject({ count: 0 })
    })

    it('says what it is about and who did it by the names of today', async () => {
      const { items } = await services().audit.listAudit({ action: 'import' }, c1)
      expect(items[0]).toMatchObject({
        actorName: null,
        about: { kind: 'report', agencyName: expect.stringContaining('示例') as string, year: 2024 },
      })
      const all = await services().audit.listAudit({ action: 'import' }, systemActor)
      expect(all.items.at(-1)).toMatchObject({ subject: 'agencies', about: { kind: 'other' } })
    })

    it('is for those who sign', async () => {
      await expect(services().audit.listAudit({}, testActor('clerk', '/c1/'))).rejects.toMatchObject({
        code: 'forbidden',
      })
    })
  })
})
