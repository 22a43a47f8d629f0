/** How many tests passed, failed and were skipped. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestResult {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { status: string }[] }[]
}

interface PlaywrightResult {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors: readonly unknown[]
}

/** The counts in one `.test-results.json`, written by Vitest's or Playwright's JSON reporter; undefined for another shape. */
export function toCounts(result: unknown): Counts | undefined {
  if (isVitest(result)) return vitestCounts(result)
  if (isPlaywright(result)) return playwrightCounts(result)
  return undefined
}

function vitestCounts(result: VitestResult): Counts {
  // A file that does not even load has no failed test; it counts as one.
  const broken = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every(({ status }) => status !== 'failed'),
  ).length
  const failed = result.numFailedTests + broken
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && !result.success ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

/** A test that passes only at the second try is a failed one. */
function playwrightCounts({ stats, errors }: PlaywrightResult): Counts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

function isVitest(result: unknown): result is VitestResult {
  return isObject(result) && typeof result.numPassedTests === 'number'
}

function isPlaywright(result: unknown): result is PlaywrightResult {
  return isObject(result) && isObject(result.stats) && typeof result.stats.expected === 'number'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
