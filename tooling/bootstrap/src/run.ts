import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

const environment = { ...process.env, DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1' }

/**
 * Runs a command in the foreground and answers its exit code. A command that a signal ended stopped as it was asked to:
 * 0.
 *
 * @param folder where, below the root
 */
export async function run(command: string, args: readonly string[], folder = '.'): Promise<number> {
  const child = spawn(command, args, { cwd: join(root, folder), env: environment, stdio: 'inherit' })
  // A terminal hands Ctrl-C to the command itself; handing it on would be a second, impatient one.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 0))
  })
}
