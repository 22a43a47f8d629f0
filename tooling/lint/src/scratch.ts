import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string
    readonly code: string
    readonly message: string
    readonly help?: string
  }[]
}

/** What the linter, run with our settings on just these files, says of each: `{ 'path': ['rule: message', …] }`. */
export function lintFiles(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lint-'))
  try {
    for (const [path, content] of Object.entries({ 'oxlint.config.ts': settings, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    const binary = join(repository, 'node_modules/.bin/oxlint')
    const { stdout } = spawnSync(binary, ['--format=json', ...Object.keys(files)], { cwd: folder, encoding: 'utf8' })
    return toMessages(JSON.parse(stdout) as Report)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const settings = `
import { oxlintConfig } from '${repository}tooling/lint/src/oxlint.ts'
export default { ...oxlintConfig, options: {} }
`

function toMessages({ diagnostics }: Report): Record<string, string[]> {
  const messages: Record<string, string[]> = {}
  for (const { filename, code, message, help = '' } of diagnostics) {
    ;(messages[filename] ??= []).push(`${code}: ${message} ${help}`)
  }
  return messages
}
