import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BackupError, backupDatabase, restoreDatabase } from './backup.ts'
import { DatabaseInUseError } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'

describe('a backup', () => {
  let root: string
  let folder: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'gongkai-backup-'))
    folder = join(root, 'data')
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  async function open() {
    const database = await openDatabase({ folder })
    await migrate(database)
    return database
  }

  async function setMark(database: Awaited<ReturnType<typeof open>>, value: string) {
    await database.write.updateTable('meta').set({ value }).where('key', '=', 'data_version').execute()
  }

  async function markIn(): Promise<string> {
    const database = await open()
    const { value } = await database.read
      .selectFrom('meta')
      .select('value')
      .where('key', '=', 'data_version')
      .executeTakeFirstOrThrow()
    await database.close()
    return value
  }

  it('is taken while a server writes, and brings that instant back', async () => {
    const database = await open()
    writeFileSync(join(folder, 'secret'), 'a key')
    await setMark(database, '41')
    await backupDatabase(folder, join(root, 'copy'))
    await setMark(database, '42')
    await database.close()
    restoreDatabase(join(root, 'copy'), folder, join(root, 'aside'))
    expect(await markIn()).toBe('41')
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('a key')
    expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0)
    expect(existsSync(join(root, 'aside', 'gongkai.db'))).toBe(true)
  })

  it('restores into an empty place', async () => {
    const database = await open()
    await setMark(database, '7')
    await database.close()
    await backupDatabase(folder, join(root, 'copy'))
    rmSync(folder, { recursive: true })
    restoreDatabase(join(root, 'copy'), folder, join(root, 'aside'))
    expect(await markIn()).toBe('7')
    expect(existsSync(join(root, 'aside'))).toBe(false)
  })

  it('is not put under a running server', async () => {
    const database = await open()
    await backupDatabase(folder, join(root, 'copy'))
    expect(() => restoreDatabase(join(root, 'copy'), folder, join(root, 'aside'))).toThrow(DatabaseInUseError)
    await database.close()
  })

  it('that is damaged is refused, and changes nothing', async () => {
    const database = await open()
    await setMark(database, '9')
    await database.close()
    mkdirSync(join(root, 'copy'))
    writeFileSync(join(root, 'copy', 'gongkai.db'), 'no database at all, but long enough to be looked at '.repeat(40))
    expect(() => restoreDatabase(join(root, 'copy'), folder, join(root, 'aside'))).toThrow(BackupError)
    expect(await markIn()).toBe('9')
  })

  it('needs something to copy, and a place of its own', async () => {
    await expect(backupDatabase(folder, join(root, 'copy'))).rejects.toThrow(BackupError)
    await (await open()).close()
    mkdirSync(join(root, 'copy'))
    await expect(backupDatabase(folder, join(root, 'copy'))).rejects.toThrow(/exists already/)
  })
})
