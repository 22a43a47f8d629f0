import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Copy, copyRepository } from './scratch-copy.ts'

describe('the generators, in a copy of the repository', () => {
  let copy: Copy

  beforeAll(() => {
    copy = copyRepository()
  }, 120_000)

  afterAll(() => copy.remove())

  it('create a package that formats, lints, type-checks and tests as it is', { timeout: 120_000 }, () => {
    const folder = 'packages/calendar-feeds'
    copy.run('node', ['tooling/generators/src/main.ts', 'package', 'calendar-feeds'])
    copy.run('oxfmt', ['--check', folder])
    copy.run('oxlint', [folder])
    copy.run('sherif', [])
    copy.run('tsc', ['--noEmit'], folder)
    expect(copy.run('vitest', ['run'], folder)).toMatch(/Tests\s+1 passed/)
  })

  it.each([['package', 'Calendar Feeds'], ['package', '../escape'], ['package'], ['thing', 'calendar'], []])(
    'refuse `new %s %s` and say how it is done',
    (...args) => {
      expect(() => copy.run('node', ['tooling/generators/src/main.ts', ...args])).toThrow(
        /Usage: pnpm new package <name>/,
      )
    },
  )

  it('write nothing over what is there', () => {
    const again = () => copy.run('node', ['tooling/generators/src/main.ts', 'package', 'schema'])
    expect(again).toThrow(/Already there, nothing was written: packages\/schema\/package\.json/)
  })
})
