import { afterAll, beforeAll, describe } from 'vitest'
import type { Database, Engine } from '../index.ts'
import { emptyPostgresql, emptySqlite, type EmptyDatabase, openMigrated } from './test-databases.ts'

export interface TestEngine {
  readonly name: Engine
  /** Migrated and empty when the suite begins; inside tests and hooks only. */
  readonly database: Database
}

/** Runs a suite on SQLite and on PostgreSQL, each with a database of its own that the suite's tests share. */
export function onBothEngines(suite: (engine: TestEngine) => void): void {
  const makers: Record<Engine, () => EmptyDatabase | Promise<EmptyDatabase>> = {
    sqlite: emptySqlite,
    postgresql: emptyPostgresql,
  }
  for (const name of ['sqlite', 'postgresql'] as const) {
    describe(name, () => {
      let empty: EmptyDatabase
      let database: Database
      beforeAll(async () => {
        empty = await makers[name]()
        database = await openMigrated(empty)
      }, 60_000)
      afterAll(async () => {
        await database.close()
        await empty.drop()
      })
      suite({
        name,
        get database() {
          return database
        },
      })
    })
  }
}
