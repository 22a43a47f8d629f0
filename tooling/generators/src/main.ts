import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Files, packageFiles } from './templates.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const usage = `Usage: pnpm new package <name>    a library in packages/
Names are lower case with hyphens: calendar-feeds`

const [kind, name = ''] = process.argv.slice(2)
const nameIsGood = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)

if (kind === 'package' && nameIsGood) create(packageFiles(name))
else {
  console.error(usage)
  process.exitCode = 1
}

function create(files: Files): void {
  const paths = Object.keys(files)
  const taken = paths.filter((path) => existsSync(join(root, path)))
  if (taken.length > 0) {
    console.error(`Already there, nothing was written: ${taken.join(', ')}`)
    process.exitCode = 1
    return
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  run('pnpm', ['install', '--prefer-offline', '--no-frozen-lockfile'])
  console.log(`Created:\n${paths.map((path) => `  ${path}`).join('\n')}\nNow: npx pnpm verify`)
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exitCode = 1
}
