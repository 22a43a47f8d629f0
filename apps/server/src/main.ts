import { Command } from 'commander'
import { addAgencies } from './commands/agencies.ts'
import { addBackup } from './commands/backup.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addMaintenance } from './commands/maintenance.ts'
import { addPeople } from './commands/people.ts'
import { addRead } from './commands/read.ts'
import { addServe } from './commands/serve.ts'
import { explain } from './explain.ts'

// Whoever reads our output may have read enough: `gongkai read … | head` is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const program = new Command('gongkai')
  .description('公开: the disclosure office of a government agency as software')
  .showHelpAfterError()

for (const add of [addServe, addImport, addRead, addExport, addAgencies, addPeople, addMaintenance, addBackup])
  add(program)

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}
