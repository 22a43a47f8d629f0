import type { Kysely } from 'kysely'
import { type Engine, openPostgresql, openSqlite } from './engines.ts'
import type { Tables } from './tables.ts'

/** What queries run on: a database's `write` or `read`, or a transaction of it. */
export type Connection = Kysely<Tables>

/** An open database. Write, and read what you are about to write, on `write`; everything else on `read`. */
export interface Database {
  readonly engine: Engine
  readonly write: Connection
  readonly read: Connection
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** `postgres://…`; absent: SQLite in `folder`. */
  readonly url?: string
  /** Where SQLite keeps `gongkai.db`; made when it is not there. */
  readonly folder?: string
  /** A PostgreSQL replica that may answer reads. */
  readonly readUrl?: string
}

/**
 * Opens the database without changing it; `migrate` brings it up to date. Throws `DatabaseInUseError` when another
 * process has the folder and `FolderNotWritableError` when it cannot be written.
 */
export async function openDatabase({ url, folder, readUrl }: DatabaseOptions): Promise<Database> {
  if (url !== undefined) return { engine: 'postgresql', ...openPostgresql(url, readUrl) }
  if (folder === undefined) throw new TypeError('openDatabase needs a folder or the address of a PostgreSQL server')
  return { engine: 'sqlite', ...openSqlite(folder) }
}
