import { join, resolve } from 'node:path'
import { BackupError, backupDatabase, restoreDatabase } from '@gongkai/database'
import type { Command } from 'commander'
import { withOffice } from '../office.ts'
import { readSettings } from '../settings.ts'

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('copy the database and its key into a new folder, while the server runs')
    .argument('<folder>', 'where backups are kept')
    .action(backup)

  program
    .command('restore')
    .description('put a backup into the data folder; what was there is moved aside')
    .argument('<backup>', 'a folder made by backup')
    .action(restore)
}

async function backup(kept: string): Promise<void> {
  const settings = onSqlite()
  const into = join(resolve(kept), `gongkai-${stamp()}`)
  await backupDatabase(settings.folder, into)
  process.stdout.write(`${into}\n`)
}

async function restore(from: string): Promise<void> {
  const { folder } = onSqlite()
  const aside = join(folder, `before-restore-${stamp()}`)
  restoreDatabase(resolve(from), folder, aside)
  // Opening it brings an older backup up to this program's tables.
  await withOffice(async ({ api }) => {
    const { entries, brokenAt } = await api.services.audit.verifyAudit()
    if (brokenAt !== null) throw new BackupError(`the audit chain is broken at entry ${brokenAt}`)
    process.stdout.write(`Restored; ${entries} audit entries, the chain is whole. What was there before: ${aside}\n`)
  })
}

function onSqlite() {
  const settings = readSettings()
  if (settings.databaseUrl === undefined) return settings
  throw new BackupError('on PostgreSQL use pg_dump and pg_restore, and keep GONGKAI_SECRET with them')
}

/** 20261124T021500Z: sorts by time, and is a file name on every system. */
function stamp(): string {
  return new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
}
