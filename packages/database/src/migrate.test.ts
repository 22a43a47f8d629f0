import { agencyKinds, agencyLevels, coverages, groups, reportStates, roles, scopes } from '@gongkai/schema'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrate } from './index.ts'
import { onBothEngines } from './testing/index.ts'

onBothEngines((engine) => {
  it('migrates again without changing anything', async () => {
    const { write, read } = engine.database
    const before = await read.selectFrom('measure').selectAll().orderBy('number').execute()
    await migrate(engine.database)
    expect(await write.selectFrom('measure').selectAll().orderBy('number').execute()).toEqual(before)
    expect(before.map(({ id }) => id)).toEqual(expect.arrayContaining(groups.map(({ id }) => id)))
  })

  it('gives integers beyond 32 bits back as numbers', async () => {
    const row = { agency_number: 1, scope: 'own', measure_number: 1, year: 2021, edition: '2021' } as const
    const value = 340_000_000_000_000
    await engine.database.write
      .insertInto('statistic')
      .values({ ...row, value, units: 1, missing: 0 })
      .execute()
    const stored = await engine.database.read.selectFrom('statistic').selectAll().execute()
    expect(stored).toEqual([{ ...row, value, units: 1, missing: 0 }])
  })

  it.each([
    ['agency', 'level', agencyLevels],
    ['agency', 'kind', agencyKinds],
    ['report', 'state', reportStates],
    ['report_version', 'coverage', coverages],
    ['statistic', 'scope', scopes],
    ['person', 'role', roles],
  ] as const)('allows in %s.%s exactly what the schema knows', async (table, column, allowed) => {
    const check = await checkOf(table, column)
    expect([...check.matchAll(/'(\w+)'/g)].map(([, name]) => name)).toEqual([...allowed])
  })

  async function checkOf(table: string, column: string): Promise<string> {
    const { read } = engine.database
    if (engine.name === 'sqlite') {
      const { rows } = await sql<{ sql: string }>`select sql from sqlite_schema where name = ${table}`.execute(read)
      return new RegExp(`"${column}" text.*?in \\((.*?)\\)`).exec(rows[0]?.sql ?? '')?.[1] ?? ''
    }
    const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = ${`public.${table}`}::regclass and contype = 'c'`.execute(read)
    return rows.map(({ definition }) => definition).find((definition) => definition.includes(`(${column} `)) ?? ''
  }
})
