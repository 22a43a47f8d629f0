import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { lockFolder } from './folder-lock.ts'
import { nodeSqlite } from './node-sqlite.ts'
import type { Tables } from './tables.ts'

/** Everything in which the two engines differ, besides the column types that frozen migrations carry themselves. */
export type Engine = 'sqlite' | 'postgresql'

export interface Connections {
  readonly write: Kysely<Tables>
  readonly read: Kysely<Tables>
  close(): Promise<void>
}

/** One writing connection, and a read-only one beside it that never waits for a transaction. */
export function openSqlite(folder: string): Connections {
  const unlock = lockFolder(folder)
  const path = join(folder, 'gongkai.db')
  const writer = new DatabaseSync(path, { timeout: 5000 })
  // A publication touches some 200 pages: a checkpoint every 4,000 instead of 1,000 writes most of them once.
  writer.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma wal_autocheckpoint = 4000;
    pragma cache_size = -32768;
    pragma temp_store = memory`)
  const reader = new DatabaseSync(path, { timeout: 5000, readOnly: true })
  reader.exec('pragma cache_size = -32768')
  const write = new Kysely<Tables>({ dialect: nodeSqlite(writer) })
  const read = new Kysely<Tables>({ dialect: nodeSqlite(reader) })
  return {
    write,
    read,
    async close() {
      await Promise.all([write.destroy(), read.destroy()])
      // Kysely closes only what it has used.
      for (const connection of [reader, writer]) if (connection.isOpen) connection.close()
      unlock()
    },
  }
}

/** A pool; reads go to another server where one is given. */
export function openPostgresql(url: string, readUrl?: string): Connections {
  const write = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(url) }) })
  if (readUrl === undefined) return { write, read: write, close: () => write.destroy() }
  const read = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(readUrl) }) })
  return {
    write,
    read,
    async close() {
      await Promise.all([write.destroy(), read.destroy()])
    },
  }
}

const bigintType = 20

function poolOf(connectionString: string): pg.Pool {
  const types = {
    // bigint is text by default; all of ours are safe integers.
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      id === bigintType ? Number : pg.types.getTypeParser(id, format),
  }
  const pool = new pg.Pool({ connectionString, types })
  // An idle connection that the server ends is replaced on the next use; unheard, it would end the process.
  pool.on('error', () => {})
  return pool
}

type JsonColumn = 'integer' | 'bigint' | 'text'

/**
 * Rows given as one JSON parameter, as a table: `[[1, "a"], …]` with `{ id: 'integer', name: 'text' }`. One statement
 * of one shape however many rows there are.
 */
export function jsonRows<Row>(
  engine: Engine,
  columns: Readonly<Record<keyof Row & string, JsonColumn>>,
  rows: readonly (readonly (string | number | null)[])[],
): RawBuilder<Row> {
  const json = JSON.stringify(rows)
  const names = Object.entries<JsonColumn>(columns)
  if (engine === 'sqlite') {
    const fields = names.map(([name], at) => sql`json_extract(value, ${sql.lit(`$[${at}]`)}) as ${sql.ref(name)}`)
    return sql<Row>`(select ${sql.join(fields)} from json_each(${json}))`
  }
  const fields = names.map(([name, type], at) => sql`(value ->> ${sql.lit(at)})::${sql.raw(type)} as ${sql.ref(name)}`)
  return sql<Row>`(select ${sql.join(fields)} from json_array_elements(${json}::json))`
}
