import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Copy, copyRepository, root } from './scratch-copy.ts'

const generator = 'tooling/generators/src/main.ts'

describe('what CONTRIBUTING.md promises, done in a copy of the repository', { timeout: 120_000 }, () => {
  let copy: Copy

  beforeAll(() => {
    copy = copyRepository()
  }, 120_000)

  afterAll(() => copy.remove(), 120_000)

  it('`pnpm new package` makes one that formats, lints, type-checks and tests as it is', () => {
    const folder = 'packages/calendar-feeds'
    copy.run('node', [generator, 'package', 'calendar-feeds'])
    copy.run('oxfmt', ['--check', folder])
    copy.run('oxlint', [folder])
    copy.run('sherif', [])
    copy.run('tsc', ['--noEmit'], folder)
    expect(copy.run('vitest', ['run'], folder)).toMatch(/Tests\s+1 passed/)
  })

  it('`pnpm new feature` makes a slice that formats, lints, type-checks and tests as it is, on both engines', () => {
    const written = copy.run('node', [generator, 'feature', 'work-plans']).match(/^ {2}\S+$/gm) ?? []
    const paths = written.map((line) => line.trim())
    expect(paths).toContain('apps/api/src/features/work-plans/work-plans.routes.ts')
    copy.run('oxfmt', ['--check', ...paths])
    copy.run('oxlint', paths)
    for (const [folder, passed] of Object.entries({ 'packages/schema': 1, 'packages/domain': 1, 'apps/api': 4 })) {
      copy.run('tsc', ['--noEmit'], folder)
      expect(copy.run('vitest', ['run', 'work-plans'], folder)).toMatch(new RegExp(`Tests\\s+${passed} passed`))
    }
  })

  it.each([['package', 'Calendar Feeds'], ['package', '../escape'], ['package'], ['thing', 'calendar'], []])(
    'refuses `new %s %s` and says how it is done',
    (...args) => {
      expect(() => copy.run('node', [generator, ...args])).toThrow(/Usage: pnpm new package <name>/)
    },
  )

  it('writes nothing over what is there', () => {
    const again = () => copy.run('node', [generator, 'package', 'schema'])
    expect(again).toThrow(/Already there, nothing was written: packages\/schema\/package\.json/)
  })

  it('an indicator added as shown is drawn without another line of code', () => {
    const path = join(copy.folder, 'packages/schema/src/indicators.ts')
    writeFileSync(path, addRate(readFileSync(path, 'utf8'), readExample()))
    copy.run('tsc', ['--noEmit'], 'packages/schema')
    expect(copy.run('vitest', ['run', 'indicators'], 'packages/schema')).toMatch(/Test Files\s+1 passed/)
    const drawn = copy.run('node', ['--input-type=module', '--eval', draw], 'packages/charts')
    expect(drawn).toMatch(/<svg[\s\S]*不予处理率/)
  })
})

const draw = `
import { findIndicator } from '@gongkai/schema'
import { drawSvg, parseSpec, toChart } from '@gongkai/charts'
const { spec } = parseSpec('indicator=rate.notProcessed&agencies=example')
const row = { agencyCode: 'example', agencyName: '示例县', edition: '2021', value: null, units: 1, missing: 0, expected: 1, fictional: true }
const rows = [2023, 2024].map((year, at) => ({ ...row, year, numerator: 1 + at, denominator: 10 }))
const agencies = [{ code: 'example', name: '示例县', shortName: '示例县', expected: null, fictional: true }]
const chart = toChart(spec, findIndicator(spec.indicator), rows, { agencies, lastYear: 2024 })
console.log(drawSvg(chart, { locale: 'zh' }))
`

/** The first block of TypeScript in the document. */
function readExample(): string {
  const [, code = ''] = /^```ts\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')) ?? []
  expect(code).toContain('rate(')
  return code
}

/** "At the end of `rates`." */
function addRate(source: string, rate: string): string {
  const changed = source.replace(/^const rates: [^\n]*\[\n[\s\S]*?(?=^\]$)/m, (rates) => rates + rate)
  expect(changed).not.toBe(source)
  return changed
}
