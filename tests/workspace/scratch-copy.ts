import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository under test. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Copy {
  readonly folder: string
  /** Runs a command of the copy's own in one of its folders; throws with all of its output when it fails. */
  run(command: string, args: readonly string[], folder?: string): string
  remove(): void
}

/** The repository as it stands, tracked or not, installed in a temporary folder of its own. */
export function copyRepository(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-copy-'))
  for (const path of listFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    copyFileSync(join(root, path), join(folder, path))
  }
  const copy: Copy = {
    folder,
    run: (command, args, below = '.') => run(command, args, folder, below),
    remove: () => rmSync(folder, { recursive: true }),
  }
  // From where this repository was installed: nothing is fetched a second time.
  execFileSync(join(root, 'node_modules/.bin/pnpm'), ['install', '--frozen-lockfile', '--prefer-offline', ...store()], {
    cwd: folder,
    env: { ...process.env, CI: 'true' },
    stdio: 'pipe',
  })
  return copy
}

function listFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
}

function store(): string[] {
  const { storeDir } = JSON.parse(readFileSync(join(root, 'node_modules/.modules.yaml'), 'utf8')) as {
    storeDir: string
  }
  return ['--store-dir', dirname(storeDir)]
}

function run(command: string, args: readonly string[], folder: string, below: string): string {
  const cwd = join(folder, below)
  const bins = [join(cwd, 'node_modules/.bin'), join(folder, 'node_modules/.bin')]
  const env = { ...process.env, CI: 'true', NO_COLOR: '1', PATH: [...bins, process.env.PATH].join(delimiter) }
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${below}: ${status}\n${stdout}${stderr}`)
  return stdout
}
