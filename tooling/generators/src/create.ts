import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Edit } from './edits.ts'
import type { Names } from './names.ts'
import type { Files } from './templates.ts'

/** The repository's root. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Writes the files and the edited lists, or nothing: when one of them is there already, or has no place for its line. */
export function create(files: Files, edits: readonly Edit[], names: Names): void {
  const taken = Object.keys(files).filter((path) => existsSync(join(root, path)))
  if (taken.length > 0) return fail(`Already there, nothing was written: ${taken.join(', ')}`)
  const edited: Record<string, string> = {}
  try {
    for (const edit of edits) edited[edit.path] = edit.apply(edited[edit.path] ?? read(edit.path), names)
  } catch (error) {
    return fail(`Nothing was written. ${error instanceof Error ? error.message : String(error)}`)
  }
  for (const [path, content] of Object.entries({ ...files, ...edited })) write(path, content)
  run('oxfmt', [...Object.keys(files), ...Object.keys(edited)])
  run('pnpm', ['install', '--prefer-offline', '--no-frozen-lockfile'])
  report('Created', Object.keys(files))
  report('Changed', Object.keys(edited))
  console.log('Now: npx pnpm verify')
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) fail(`${command} failed`)
}

function report(what: string, paths: readonly string[]): void {
  if (paths.length > 0) console.log(`${what}:\n${paths.map((path) => `  ${path}`).join('\n')}`)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
