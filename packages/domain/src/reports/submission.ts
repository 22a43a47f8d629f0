import type { Explanations, Finding, ReportContent } from '@gongkai/schema'

/**
 * The findings that keep a report from being submitted: every `must` that fails. A report transcribed from an original
 * publication cannot be changed to please a check; there a failing `must` needs an explanation, published as a footnote.
 */
export function blockingFindings(
  findings: readonly Finding[],
  origin: ReportContent['origin'],
  explanations: Explanations = {},
): Finding[] {
  const failing = findings.filter(({ severity, outcome }) => severity === 'must' && outcome === 'fail')
  if (origin.kind !== 'imported') return failing
  return failing.filter(({ key }) => explanations[key] === undefined)
}
