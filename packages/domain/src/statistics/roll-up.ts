import type { Scope, Statistic } from '@gongkai/schema'
import { addInto, amountsOf, nothing, type Amounts, type ReportFigures } from './amounts.ts'

export interface AgencyNode {
  readonly id: string
  readonly parentId: string | null
  /** Where it stood before, in any order: below `parentId` until the end of `lastYear`. */
  readonly past?: readonly { readonly lastYear: number; readonly parentId: string | null }[]
}

export interface PublishedFigures extends ReportFigures {
  readonly agencyId: string
  readonly year: number
}

/** The tree as it stood in a report year. */
export function treeIn(tree: readonly AgencyNode[], year: number): AgencyNode[] {
  return tree.map(({ id, parentId, past = [] }) => {
    const [held] = past.filter(({ lastYear }) => year <= lastYear).sort((a, b) => a.lastYear - b.lastYear)
    return { id, parentId: held ? held.parentId : parentId }
  })
}

/**
 * All statistics from scratch: what the incrementally kept ones must equal. Each unit counts exactly once
 * (report-forms §6, 汇总): towards its ancestors a region report stands for its whole subtree, while the subtree of the
 * agency itself is what its units add up to. A figure exists only where some report is counted in it. Each year adds up
 * along its own tree: what moves later leaves the figures of earlier years where they were made.
 */
export function rollUp(tree: readonly AgencyNode[], reports: readonly PublishedFigures[]): Statistic[] {
  const known = new Set(tree.map(({ id }) => id))
  const byYear = Map.groupBy(reports, ({ year }) => year)
  return [...byYear].flatMap(([year, inYear]) => {
    const standing = treeIn(tree, year)
    const children = childrenOf(standing)
    const roots = standing.filter(({ parentId }) => parentId === null || !known.has(parentId))
    const statistics: Statistic[] = []
    const reportOf = new Map(inYear.map((report) => [report.agencyId, report]))
    for (const { id } of roots) rollUpAgency({ children, reportOf, year, statistics }, id)
    return statistics
  })
}

interface Walk {
  readonly children: ReadonlyMap<string | null, readonly AgencyNode[]>
  readonly reportOf: ReadonlyMap<string, PublishedFigures>
  readonly year: number
  readonly statistics: Statistic[]
}

/** Adds the agency's rows and those below it; returns its contribution to the agency above. */
function rollUpAgency(walk: Walk, id: string): Amounts {
  const report = walk.reportOf.get(id)
  const own = report ? amountsOf(report) : nothing
  const subtree = new Map(report?.coverage === 'unit' ? own : nothing)
  for (const child of walk.children.get(id) ?? []) addInto(subtree, rollUpAgency(walk, child.id))
  walk.statistics.push(...toStatistics(walk.year, id, 'own', own), ...toStatistics(walk.year, id, 'subtree', subtree))
  return report?.coverage === 'region' ? own : subtree
}

function toStatistics(year: number, agencyId: string, scope: Scope, amounts: Amounts): Statistic[] {
  return [...amounts].map(([measure, { value, units, missing }]) => ({
    agencyId,
    scope,
    year,
    measure,
    value: units === 0 ? null : value,
    units,
    missing,
  }))
}

function childrenOf(tree: readonly AgencyNode[]): Map<string | null, AgencyNode[]> {
  return Map.groupBy(tree, ({ parentId }) => parentId)
}
