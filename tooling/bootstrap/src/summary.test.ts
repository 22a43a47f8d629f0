import { describe, expect, it } from 'vitest'
import { closingLine, summarize } from './summary.ts'

const vitest = (passed: number, failed = 0, pending = 0, files: object[] = []) => ({
  success: failed === 0 && files.length === 0,
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: files,
})
const playwright = (expected: number, unexpected = 0, flaky = 0, errors: object[] = []) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
  errors,
})

describe('the summary of a test run', () => {
  it('adds up what Vitest and Playwright wrote', () => {
    const summary = summarize(
      [
        { name: 'domain', result: vitest(40) },
        { name: 'e2e', result: playwright(2) },
      ],
      [],
    )
    expect(closingLine(summary)).toBe('42 passed, 0 failed')
    expect(summary.complaints).toEqual([])
  })

  it('says how many were skipped only when some were', () => {
    const summary = summarize([{ name: 'reports', result: vitest(3, 0, 2) }], [])
    expect(closingLine(summary)).toBe('3 passed, 0 failed, 2 skipped')
  })

  it('counts a failed check beside failed tests', () => {
    const summary = summarize([{ name: 'domain', result: vitest(3, 2) }], ['//#check:lint'])
    expect(closingLine(summary)).toBe('3 passed, 3 failed')
    expect(summary.complaints).toEqual(['//#check:lint failed', 'domain: 2 failed'])
  })

  it.each([
    ['no result file', undefined],
    ['a result of another shape', { ok: true }],
    ['not one test', vitest(0)],
    ['only skipped tests', vitest(0, 0, 3)],
  ])('fails a package with %s', (_, result) => {
    expect(summarize([{ name: 'charts', result }], [])).toMatchObject({ failed: 1, complaints: [expect.any(String)] })
  })

  it('counts a test file that does not load', () => {
    const file = { status: 'failed', assertionResults: [] }
    expect(summarize([{ name: 'api', result: vitest(5, 0, 0, [file]) }], [])).toMatchObject({ passed: 5, failed: 1 })
  })

  it('takes a flaky walk and an error outside of tests for failures', () => {
    const summary = summarize([{ name: 'e2e', result: playwright(2, 1, 1, [{ message: 'no browser' }]) }], [])
    expect(summary).toMatchObject({ passed: 2, failed: 3 })
  })

  it('fails a run without any test', () => {
    expect(summarize([], [])).toMatchObject({ passed: 0, failed: 1 })
  })
})
