import { type Counts, toCounts } from './counts.ts'

/** What one workspace package left behind: the parsed result file, or undefined when there is none. */
export interface PackageResult {
  readonly name: string
  readonly result: unknown
}

export interface Summary extends Counts {
  /** One line for everything that failed, packages and checks alike. */
  readonly complaints: readonly string[]
}

/**
 * Adds the packages' tests up. A failed check (format, lint, types …) and a package whose tests left no result count as
 * one failure each; so does a run without any test.
 */
export function summarize(packages: readonly PackageResult[], failedChecks: readonly string[]): Summary {
  const complaints: string[] = failedChecks.map((check) => `${check} failed`)
  let [passed, failed, skipped] = [0, complaints.length, 0]
  for (const { name, result } of packages) {
    const counts = toCounts(result)
    if (counts === undefined) complaints.push(`${name} left no readable test result`)
    else if (counts.failed > 0) complaints.push(`${name}: ${counts.failed} failed`)
    else if (counts.passed === 0) complaints.push(`${name}: not one test passed`)
    passed += counts?.passed ?? 0
    skipped += counts?.skipped ?? 0
    failed += counts === undefined || counts.passed + counts.failed === 0 ? 1 : counts.failed
  }
  if (packages.length === 0) complaints.push('no package has tests')
  return { passed, failed: packages.length === 0 ? failed + 1 : failed, skipped, complaints }
}

/** The last line of a test run. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
