import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The machine's environment, less everybody who would like to be told that somebody builds something. */
export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
}

/**
 * Runs a command in the foreground, hands signals on to it and answers its exit code. A command that a signal ended is
 * one that stopped as asked: 0.
 *
 * @param cwd below the root
 */
export async function run(command: string, args: readonly string[], cwd = '.'): Promise<number> {
  const child = spawn(command, args, { cwd: new URL(cwd, `file://${root}`), env: environment, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 0))
  })
}
