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

    it('is for those who sign', async () => {
      await expect(services().audit.listAudit({}, testActor('clerk', '/c1/'))).rejects.toMatchObject({
        code: 'forbidden',
      })
    })
  })
})
