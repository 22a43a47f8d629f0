import type { DatabaseSync } from 'node:sqlite'
import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'

/** Distinct statements kept compiled; queries are few and fixed, so that more means somebody builds SQL from data. */
const keptStatements = 500

/** Node's SQLite in the shape Kysely's own SQLite dialect expects. */
export function nodeSqlite(raw: DatabaseSync): SqliteDialect {
  const statements = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size >= keptStatements) statements.clear()
    const statement = toStatement(raw, sql)
    statements.set(sql, statement)
    return statement
  }
  const database: SqliteDatabase = { prepare, close: () => raw.close() }
  return new TransactionalDialect({ database })
}

/** SQLite rolls DDL back like anything else: a migration that fails half-way leaves nothing behind. */
class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function toStatement(raw: DatabaseSync, sql: string): SqliteStatement {
  const statement = raw.prepare(sql)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)),
  }
}

function bind(parameters: readonly unknown[]): (string | number | bigint | null | Uint8Array)[] {
  return parameters.map((value) => {
    if (typeof value === 'boolean') return Number(value)
    if (value instanceof Date) return value.toISOString()
    return (value ?? null) as string | number | bigint | null | Uint8Array
  })
}
