import { blockingFindings } from '@gongkai/domain'
import type { Explanations, Finding, ReportContent } from '@gongkai/schema'

/** What submitting asks for: figures to correct, and contradictions to explain where the figures are right all the same. */
export interface Demands {
  readonly toCorrect: readonly Finding[]
  /** Whether they are explained already or not; each explanation is published as a footnote. */
  readonly toExplain: readonly Finding[]
}

/** Asks the one rule of submission twice: what blocks with nothing explained, and what even explanations do not help. */
export function demandsOf(findings: readonly Finding[], origin: ReportContent['origin']): Demands {
  const everything: Explanations = Object.fromEntries(findings.map(({ key }) => [key, '有说明']))
  const toCorrect = blockingFindings(findings, origin, everything)
  const hopeless = new Set(toCorrect.map(({ key }) => key))
  const toExplain = blockingFindings(findings, origin).filter(({ key }) => !hopeless.has(key))
  return { toCorrect, toExplain }
}

/** As the schema wants an explanation. */
const shortest = 2

export function isExplained(explanations: Readonly<Record<string, string>>, key: string): boolean {
  return (explanations[key] ?? '').trim().length >= shortest
}
