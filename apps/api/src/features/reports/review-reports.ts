import { blockingFindings, blockingTokens, type BlockingToken } from '@gongkai/domain'
import { type Explanations, type Finding, type StaffReport, text } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { type ProblemDetails, ProblemError } from '../../http/problem.ts'
import { checkContent } from './check-content.ts'
import type { Act } from './report-act.ts'
import { frozenKey, typedContent } from './staff-report.ts'
import { updateVersion } from './versions.queries.ts'

type Fields = NonNullable<ProblemDetails['fields']>

/** From hand to hand: submitted, given back, approved. */
export function reportReview(act: Act) {
  /** Hands a draft over. Refused while checks fail that must hold or be explained, and while prose says other numbers. */
  function submitReport(
    id: string,
    { explanations: given = {} }: { explanations?: Explanations | undefined },
    actor: Actor,
  ): Promise<StaffReport> {
    return act(id, 'submit', actor, {
      notice: { kind: 'submitted', to: 'reviewers' },
      async step({ trx, report, version, key }) {
        const { content } = version
        const checked = await checkContent(trx, report.agency, report.year, content, frozenKey(report, version))
        const explanations = explanationsOf(checked.findings, { ...version.explanations, ...given })
        const fields: Fields = [
          ...blockingFindings(checked.findings, content.origin, explanations).map(({ key: path, message }) => ({
            path,
            message,
          })),
          ...blockingTokens(typedContent(version).chapters, content.cells).map(toField),
        ]
        if (fields.length > 0) throw new ProblemError('checks-failed', { fields })
        await updateVersion(trx, key, { ...checked, explanations, submitted_by: actor.id })
      },
    })
  }

  function returnReport(id: string, { reason }: { reason: string }, actor: Actor): Promise<StaffReport> {
    return act(id, 'return', actor, {
      notice: { kind: 'returned', to: 'fillers', message: reason },
      step: async () => ({ reason }),
    })
  }

  function approveReport(id: string, actor: Actor): Promise<StaffReport> {
    return act(id, 'approve', actor, {
      notice: { kind: 'approved', to: 'approvers' },
      step: ({ trx, key }) => updateVersion(trx, key, { approved_by: actor.id }),
    })
  }

  return { submitReport, returnReport, approveReport }
}

/** Explanations of what still fails; the others have had their day. */
function explanationsOf(findings: readonly Finding[], given: Explanations): Explanations {
  const failing = new Set(findings.filter(({ outcome }) => outcome === 'fail').map(({ key }) => key))
  return Object.fromEntries(Object.entries(given).filter(([key]) => failing.has(key)))
}

function toField({ chapter, token: { cell, seen }, now }: BlockingToken): Fields[number] {
  const message =
    now === null
      ? text(`引用的“${cell}”没有数字，请补填或删去引用`, `{{${cell}}} has no number: fill it in or take the token out`)
      : text(
          `引用的“${cell}”已由 ${seen ?? ''} 变为 ${now}，请核对文字后更新引用`,
          `{{${cell}}} was ${seen ?? ''} and is ${now} now: read the text again and update the token`,
        )
  return { path: `chapters.${chapter}`, message }
}
