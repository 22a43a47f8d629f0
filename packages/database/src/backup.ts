import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { lockFolder } from './folder-lock.ts'

const file = 'gongkai.db'
/** With it go the keys that second factors are encrypted with: a copy without it locks people out. */
const key = 'secret'
const parts = [file, `${file}-wal`, `${file}-shm`, key] as const

/** There is no database where one was expected, or it is not whole. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/**
 * Copies the database of a data folder, as it stood at one instant, and its key into a new folder. A server may go on
 * writing meanwhile. Throws `BackupError` when there is no database or the copy is not whole.
 */
export async function backupDatabase(folder: string, into: string): Promise<void> {
  const source = join(folder, file)
  if (!existsSync(source)) throw new BackupError(`${folder} holds no database`)
  if (existsSync(into)) throw new BackupError(`${into} exists already`)
  mkdirSync(into, { recursive: true, mode: 0o700 })
  const reader = new DatabaseSync(source, { readOnly: true, timeout: 5000 })
  try {
    await backup(reader, join(into, file))
  } finally {
    reader.close()
  }
  assertWhole(join(into, file))
  if (existsSync(join(folder, key))) copyKey(folder, into)
}

/**
 * Puts a backup into a data folder that no process uses. What was there is moved to `aside` first, and nothing is
 * deleted. Throws `BackupError` when the backup is not whole, and then nothing has changed.
 */
export function restoreDatabase(from: string, folder: string, aside: string): void {
  if (!existsSync(join(from, file))) throw new BackupError(`${from} holds no database`)
  assertWhole(join(from, file))
  const unlock = lockFolder(folder)
  try {
    const there = parts.filter((part) => existsSync(join(folder, part)))
    if (there.length > 0) mkdirSync(aside, { recursive: true, mode: 0o700 })
    for (const part of there) renameSync(join(folder, part), join(aside, part))
    copyFileSync(join(from, file), join(folder, file))
    if (existsSync(join(from, key))) copyKey(from, folder)
  } finally {
    unlock()
  }
}

function copyKey(from: string, to: string): void {
  copyFileSync(join(from, key), join(to, key))
  chmodSync(join(to, key), 0o600)
}

/** One file, readable as a whole. */
function assertWhole(path: string): void {
  try {
    const copy = new DatabaseSync(path, { timeout: 5000 })
    try {
      copy.exec('pragma journal_mode = delete')
      const answer = copy.prepare('pragma integrity_check').get() as { integrity_check: string }
      if (answer.integrity_check !== 'ok') throw new BackupError(`${path}: ${answer.integrity_check}`)
    } finally {
      copy.close()
    }
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError(`${path} is no database`, { cause: error })
  }
}
