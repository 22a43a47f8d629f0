import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const firstAdministrator = { username: 'zhou.lan', name: '周岚', agency: 'xinhe' }

/** What `gongkai people add` printed when the empty office began. */
export function firstPassword(): string {
  const printed = readFileSync(join(process.env['E2E_DATA'] ?? '', 'empty', 'printed.txt'), 'utf8')
  const [, password] = printed.trim().split(' ')
  if (password === undefined) throw new Error(`no password in: ${printed}`)
  return password
}
