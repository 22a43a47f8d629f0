import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process has the data folder; two writers in one folder are never right. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError'

  constructor(folder: string) {
    super(`Another process is using the data folder ${folder}: stop it first, or choose another folder.`)
  }
}

/** The data folder cannot be made or written. */
export class FolderNotWritableError extends Error {
  override readonly name = 'FolderNotWritableError'

  constructor(folder: string, cause: unknown) {
    super(`The data folder ${folder} cannot be written.`, { cause })
  }
}

/**
 * Takes the folder for this process and answers what gives it back. The lock is SQLite's own on a file beside the data,
 * held by the operating system, so that it ends with the process however that ends.
 */
export function lockFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true })
    const lock = new DatabaseSync(join(folder, 'gongkai.lock'), { timeout: 0 })
    // An empty transaction holds the lock and writes nothing.
    lock.exec('begin exclusive')
    return () => lock.close()
  } catch (error) {
    throw isBusy(error) ? new DatabaseInUseError(folder) : new FolderNotWritableError(folder, error)
  }
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
}
