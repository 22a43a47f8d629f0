import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Database, type DatabaseOptions, migrate, openDatabase } from '../index.ts'

/** An empty database of its own; `drop` takes away what `options` opens. */
export interface EmptyDatabase {
  readonly options: DatabaseOptions
  drop(): Promise<void>
}

export function emptySqlite(): EmptyDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-sqlite-'))
  return { options: { folder }, drop: async () => rmSync(folder, { recursive: true, force: true }) }
}

/** A database on this process's own PostgreSQL server, which is started on first use and ends with the process. */
export async function emptyPostgresql(): Promise<EmptyDatabase> {
  server ??= startServer()
  const host = await server
  const name = `test_${(databases += 1)}`
  await administer(host, `create database ${name}`)
  const url = `postgres://test@/${name}?host=${encodeURIComponent(host)}`
  return { options: { url }, drop: () => administer(host, `drop database ${name} with (force)`) }
}

export async function openMigrated({ options }: EmptyDatabase): Promise<Database> {
  const database = await openDatabase(options)
  await migrate(database)
  return database
}

let server: Promise<string> | undefined
let databases = 0

async function startServer(): Promise<string> {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('postgresql-keeper.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await Promise.race([once(keeper.stdout, 'data'), once(keeper, 'exit')])) as [Buffer | number]
  if (typeof line === 'number') throw new Error(`PostgreSQL for tests did not start (exit code ${line})`)
  // The keeper must not keep the test process from ending; when it ends, the keeper's standard input does.
  keeper.unref()
  for (const stream of [keeper.stdin, keeper.stdout]) (stream as unknown as { unref(): void }).unref()
  return line.toString().trim()
}

async function administer(host: string, statement: string): Promise<void> {
  const client = new pg.Client({ host, user: 'test', database: 'postgres' })
  await client.connect()
  await client.query(statement)
  await client.end()
}
