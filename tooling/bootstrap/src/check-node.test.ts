import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { complaint } from './check-node.cjs'

describe('the check of the machine’s Node', () => {
  it.each([
    ['20.0.0', 'linux'],
    ['24.21.0', 'linux'],
    ['26.1.0', 'linux'],
    ['24.0.0', 'darwin'],
  ])('is content with %s on %s', (version, platform) => {
    expect(complaint(version, platform)).toBeUndefined()
  })

  it.each([
    ['0.10.48', 'linux', '20'],
    ['18.20.4', 'linux', '20'],
    ['22.12.0', 'win32', '24'],
  ])('says in one sentence per language what is wrong with %s on %s', (version, platform, least) => {
    const lines = complaint(version, platform)?.split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines ?? []) expect(line).toMatch(new RegExp(`Node\\.js ${least} .*${version}`))
  })

  it('is written in JavaScript that old Nodes can parse', () => {
    for (const name of ['check-node.cjs', 'setup.cjs']) {
      const source = readFileSync(new URL(name, import.meta.url), 'utf8')
      expect(source).not.toMatch(/=>|`|\b(?:const|let|class|async)\b|\?\.|\?\?|node:/)
    }
  })

  it('stops setup with exit code 1 before anything is installed', () => {
    const setup = new URL('setup.cjs', import.meta.url)
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' }); require(${JSON.stringify(setup.pathname)})`
    const attempt = () => execFileSync(process.execPath, ['-e', pretend], { encoding: 'utf8', stdio: 'pipe' })
    expect(attempt).toThrow(/Gongkai needs Node\.js 20 or newer, this is 18\.20\.4/)
  })
})
