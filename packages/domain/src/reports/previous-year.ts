import { text, type EditionId, type Text } from '@gongkai/schema'
import { compareSides, type Comparison } from './comparison.ts'
import type { Answer } from './rule.ts'
import type { Subject } from './subject.ts'

/** Why a rule cannot look back: there is no report on the year before, or it uses another form. Undefined: it can. */
export function noLookingBack(subject: Subject, edition?: EditionId): Answer | undefined {
  const before = subject.year - 1
  if (!subject.previous || subject.previous.year !== before)
    return notAssessable(
      text(
        `没有 ${before} 年的报告，无法与上年核对。`,
        `There is no report on ${before} to compare with; not assessable.`,
      ),
    )
  if (edition !== undefined && subject.previous.edition !== edition)
    return notAssessable(
      text(
        `${before} 年的报告使用 ${subject.previous.edition} 年版格式，该项与本年不可比，无法核对。`,
        `The report on ${before} uses the form of ${subject.previous.edition}, where this is not comparable; not assessable.`,
      ),
    )
  return undefined
}

function notAssessable(message: Text): Answer {
  return { place: 'previous', outcome: 'notAssessable', cells: [], message }
}

/** Comparisons with the year before; `edition` where they hold only if both years are on it. */
export function compareWithPrevious(
  subject: Subject,
  comparisons: readonly Comparison[],
  edition?: EditionId,
): readonly Answer[] {
  const reason = noLookingBack(subject, edition)
  return reason ? [reason] : comparisons.map((comparison) => compareSides(subject, comparison))
}
