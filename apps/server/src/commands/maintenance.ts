import { systemActor } from '@gongkai/api'
import type { Command } from 'commander'
import { type Office, withOffice } from '../office.ts'

export function addMaintenance(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the current schema')
    .action(() => withOffice(async () => print('The database is up to date.')))

  program
    .command('rebuild')
    .description('recompute the statistics from the published reports; nothing should change')
    .action(() => withOffice(rebuild))

  program
    .command('verify')
    .description('check the audit chain')
    .action(() => withOffice(verify))
}

async function rebuild({ api }: Office): Promise<void> {
  const { rows, changed } = await api.services.statistics.rebuildStatistics(systemActor)
  print(`${rows} statistics recomputed, ${changed} changed.`)
  if (changed > 0) process.exitCode = 1
}

async function verify({ api }: Office): Promise<void> {
  const { entries, brokenAt } = await api.services.audit.verifyAudit()
  print(
    brokenAt === null
      ? `${entries} audit entries, the chain is whole.`
      : `The audit chain is broken at entry ${brokenAt}.`,
  )
  if (brokenAt !== null) process.exitCode = 1
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
