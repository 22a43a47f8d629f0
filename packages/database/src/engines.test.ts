import { expect, it } from 'vitest'
import { jsonRows } from './index.ts'
import { onBothEngines } from './testing/index.ts'

interface Line {
  id: number
  amount: number | null
  name: string
}

onBothEngines((engine) => {
  it('takes rows as one parameter, whatever is in them', async () => {
    const columns = { id: 'integer', amount: 'bigint', name: 'text' } as const
    const lines = [
      [1, 340_000_000_000_000, `"'; drop table agency; --`],
      [2, null, '湖沟镇'],
    ]
    const rows = jsonRows<Line>(engine.name, columns, lines)
    const read = await engine.database.read.selectFrom(rows.as('line')).selectAll().orderBy('id').execute()
    expect(read.map(({ id, amount, name }) => [id, amount, name])).toEqual(lines)
  })

  it('leaves nothing of a transaction that fails', async () => {
    const { write, read } = engine.database
    const work = write.transaction().execute(async (trx) => {
      await trx.updateTable('meta').set({ value: '7' }).where('key', '=', 'data_version').execute()
      throw new Error('stop')
    })
    await expect(work).rejects.toThrow('stop')
    const { value } = await read
      .selectFrom('meta')
      .select('value')
      .where('key', '=', 'data_version')
      .executeTakeFirstOrThrow()
    expect(value).toBe('0')
  })
})
