import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firstAdministrator } from './first-administrator.ts'

/**
 * An office as docs/operations.md begins one: no demo, its top agency, and its first administrator with the password
 * that the command printed.
 */
const command = fileURLToPath(new URL('../../../apps/server/bin/gongkai.mjs', import.meta.url))
const folder = process.env['GONGKAI_DATA'] ?? ''
const gongkai = (...args: string[]) => execFileSync('node', [command, ...args], { encoding: 'utf8' })

mkdirSync(folder, { recursive: true })
const agencies = join(folder, 'agencies.csv')
writeFileSync(
  agencies,
  'code,name,shortName,level,kind,parentCode,firstYear,lastYear,fictional\n' +
    'xinhe,新河县人民政府,新河县,county,government,,2024,,true\n',
)
gongkai('agencies', 'import', agencies)
const { username, name, agency } = firstAdministrator
const printed = gongkai('people', 'add', username, '--name', name, '--role', 'administrator', '--agency', agency)
writeFileSync(join(folder, 'printed.txt'), printed, { mode: 0o600 })

const server = spawn('node', [command, 'serve'], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
