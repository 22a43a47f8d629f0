import type { Cells, Chapters, Explanations, Finding, ReportContent } from '@gongkai/schema'
import { catalogue } from './catalogue.ts'
import { staleTokens, type Token, unresolvedTokens } from './tokens.ts'

const scopes = new Map(catalogue.map(({ id, scope }) => [id, scope]))

/**
 * The findings that keep a report from being submitted:
 * - a failing `must` within the report. One transcribed from an original publication cannot be changed to please a check;
 *   there it needs an explanation, published as a footnote;
 * - a failing `must` or `should` that compares with the year before or with the units below, until it is explained: the
 *   other side may be what is wrong, or a unit may really be missing.
 *
 * Hints never block, nor does what is uncertain or not assessable.
 */
export function blockingFindings(
  findings: readonly Finding[],
  origin: ReportContent['origin'],
  explanations: Explanations = {},
): Finding[] {
  return findings.filter((finding) => {
    const { key, severity, outcome } = finding
    if (outcome !== 'fail' || severity === 'hint') return false
    if (isExplainable(finding, origin)) return explanations[key] === undefined
    return severity === 'must'
  })
}

/** Whether an explanation can take the place of a correction. */
export function isExplainable({ rule, severity }: Finding, origin: ReportContent['origin']): boolean {
  const comparesWithOthers = (scopes.get(rule) ?? 'within') !== 'within'
  return comparesWithOthers || (severity === 'must' && origin.kind === 'imported')
}

export interface BlockingToken {
  readonly chapter: keyof Chapters
  readonly token: Token
  /** The number in the cell now, as printed; null: no such cell, or no number in it. */
  readonly now: string | null
}

/** The number tokens that keep a report from being submitted: prose must not say another number than the table. */
export function blockingTokens(typed: Chapters, cells: Cells): BlockingToken[] {
  return Object.entries(typed).flatMap(([id, prose]) => {
    const chapter = id as keyof Chapters
    return [
      ...unresolvedTokens(prose, cells).map((token) => ({ chapter, token, now: null })),
      ...staleTokens(prose, cells).map(({ now, ...token }) => ({ chapter, token, now })),
    ]
  })
}
