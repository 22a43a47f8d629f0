import type { Coverage, Scope } from '@gongkai/schema'
import {
  addAmounts,
  amountsOf,
  nothing,
  subtractAmounts,
  type Amount,
  type Amounts,
  type ReportFigures,
} from './amounts.ts'

/** What to add to one row of the statistics. A row whose `units` and `missing` both become 0 is to be removed. */
export interface StatisticDelta extends Amount {
  readonly agencyId: string
  readonly scope: Scope
  readonly measure: string
}

/** What a publication, correction (`before` and `after`) or withdrawal (`after` absent) of one agency's year changes. */
export interface Publication {
  readonly agencyId: string
  readonly before?: ReportFigures
  readonly after?: ReportFigures
  /** The agency's subtree amounts of the year as they stand before; read only where `needsSubtree`. */
  readonly subtree?: Amounts
  /** From the parent upwards, with the coverage of each one's own published report of the year. */
  readonly ancestors: readonly { readonly id: string; readonly coverage: Coverage | null }[]
}

/**
 * The changes of the statistics that keep them equal to `rollUp`: the agency's own figures, its subtree, and the
 * subtree of each ancestor up to and including the first with a region report, which answers for everything below it.
 */
export function publicationDelta({
  agencyId,
  before,
  after,
  subtree = nothing,
  ancestors,
}: Publication): StatisticDelta[] {
  const own = subtractAmounts(ownOf(after), ownOf(before))
  const below = subtractAmounts(unitPart(after), unitPart(before))
  const deltas = [...toDeltas(agencyId, 'own', own), ...toDeltas(agencyId, 'subtree', below)]
  const upwards = contributionDelta(before, after, subtree)
  for (const { id, coverage } of ancestors) {
    deltas.push(...toDeltas(id, 'subtree', upwards))
    if (coverage === 'region') break
  }
  return deltas
}

/**
 * How far an agency's contribution to its ancestors changes with its report. A region report contributes itself, anything
 * else the subtree; `subtree` is the agency's as it stood before and matters only where `needsSubtree`.
 */
export function contributionDelta(
  before: ReportFigures | undefined,
  after: ReportFigures | undefined,
  subtree: Amounts,
): Amounts {
  const contributed = before?.coverage === 'region' ? amountsOf(before) : subtree
  const subtreeAfter = addAmounts(subtree, subtractAmounts(unitPart(after), unitPart(before)))
  const contributes = after?.coverage === 'region' ? amountsOf(after) : subtreeAfter
  return subtractAmounts(contributes, contributed)
}

/** Whether the change is to or from a region report, which then stands in for the subtree or gives way to it. */
export function needsSubtree(before: ReportFigures | undefined, after: ReportFigures | undefined): boolean {
  return (before?.coverage === 'region') !== (after?.coverage === 'region')
}

function ownOf(report: ReportFigures | undefined): Amounts {
  return report ? amountsOf(report) : nothing
}

function unitPart(report: ReportFigures | undefined): Amounts {
  return report?.coverage === 'unit' ? amountsOf(report) : nothing
}

function toDeltas(agencyId: string, scope: Scope, amounts: Amounts): StatisticDelta[] {
  const deltas: StatisticDelta[] = []
  for (const [measure, { value, units, missing }] of amounts)
    if (value !== 0 || units !== 0 || missing !== 0) deltas.push({ agencyId, scope, measure, value, units, missing })
  return deltas
}
