import { blockingTokens } from '@gongkai/domain'
import { cellMapOf, type Explanations, type Finding, type ReportContent } from '@gongkai/schema'
import { demandsOf, isExplained } from '../checks/demands.ts'
import { groupFindings } from '../checks/findings.ts'
import type { TypedExplanations } from '../checks/useExplanations.ts'

/** A number in prose that cannot be published as it stands; `now`: the cell holds another number than was written about. */
export interface LooseNumber {
  readonly chapter: string
  readonly cell: string
  readonly now?: string
}

/** What submitting a report comes to: what is in the way, what is to be explained, and what deserves a look. */
export function submissionOf(content: ReportContent, findings: readonly Finding[]) {
  const { toCorrect, toExplain } = demandsOf(findings, content.origin)
  const demanded = new Set([...toCorrect, ...toExplain].map(({ key }) => key))
  const { must, should, hint } = groupFindings(findings)
  return {
    toCorrect,
    toExplain,
    looseNumbers: looseNumbersIn(content),
    toLookAt: [...must, ...should, ...hint].filter(({ key }) => !demanded.has(key)),
    blanks: [...cellMapOf(content.edition).keys()].filter((id) => (content.cells[id] ?? null) === null).length,
  }
}

function looseNumbersIn({ chapters, cells }: ReportContent): LooseNumber[] {
  return blockingTokens(chapters, cells).map(({ chapter, token: { cell }, now }) => ({
    chapter,
    cell,
    ...(now !== null && { now }),
  }))
}

/** The explanations to send: of what fails still, as far as they are written. */
export function finishedExplanations(findings: readonly Finding[], typed: TypedExplanations): Explanations {
  const failing = findings.filter(({ outcome, key }) => outcome === 'fail' && isExplained(typed, key))
  return Object.fromEntries(failing.map(({ key }) => [key, (typed[key] ?? '').trim()]))
}
