import { cellMapOf, editionIds, groups } from '@gongkai/schema'
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { accounts } from './migrations/0001-accounts.ts'
import { reporting } from './migrations/0002-reporting.ts'
import { review } from './migrations/0003-review.ts'
import { county } from './migrations/0004-county.ts'
import { places } from './migrations/0005-places.ts'
import { security } from './migrations/0006-security.ts'
import { batches } from './migrations/0007-batches.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

/** Brings the database up to this program's tables. Safe to repeat; throws when a migration fails, with nothing changed. */
export async function migrate({ engine, write }: Database): Promise<void> {
  const migrations = {
    '0001-accounts': accounts(engine),
    '0002-reporting': reporting(engine),
    '0003-review': review,
    '0004-county': county,
    '0005-places': places,
    '0006-security': security,
    '0007-batches': batches,
  }
  const migrator = new Migrator({ db: write, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  await registerMeasures(write)
}

/** Gives every measure of every edition its number; one that has a number keeps it. */
async function registerMeasures(db: Kysely<Tables>): Promise<void> {
  const ids = new Set([
    ...editionIds.flatMap((edition) => [...cellMapOf(edition).keys()]),
    ...groups.map(({ id }) => id),
  ])
  await db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('measure').selectAll().execute()
    for (const { id } of known) ids.delete(id)
    if (ids.size === 0) return
    const last = Math.max(0, ...known.map(({ number }) => number))
    const rows = [...ids].map((id, at) => ({ number: last + 1 + at, id }))
    await trx
      .insertInto('measure')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  })
}
