import type { Agency, ReportSummary } from '@gongkai/schema'
import { isExpected, toTree, type TreeAgency } from '../../shared/agencies.ts'

export interface AgencyRow extends TreeAgency {
  readonly expected: boolean
  readonly report: ReportSummary | undefined
  /** How many agencies stand below it, at any depth. */
  readonly below: number
}

/** Agencies in reading order with the state of their report on a year. */
export function toAgencyRows(
  agencies: readonly Agency[],
  reports: readonly ReportSummary[],
  year: number,
): AgencyRow[] {
  const byAgency = new Map(reports.filter((report) => report.year === year).map((one) => [one.agencyCode, one]))
  const tree = toTree(agencies)
  return tree.map((row, index) => ({
    ...row,
    expected: isExpected(row.agency, year),
    report: byAgency.get(row.agency.code),
    below: countBelow(tree, index),
  }))
}

/** The rows that follow and stand deeper. */
function countBelow(tree: readonly TreeAgency[], index: number): number {
  const depth = tree[index]?.depth ?? 0
  const end = tree.findIndex((row, at) => at > index && row.depth <= depth)
  return (end < 0 ? tree.length : end) - index - 1
}

/** What is visible: rows below a closed one are not; while searching, the tree is flat. */
export function visibleRows(rows: readonly AgencyRow[], closed: ReadonlySet<string>, search: string): AgencyRow[] {
  const wanted = search.trim()
  if (wanted !== '') return rows.filter(({ agency }) => agency.name.includes(wanted) || agency.code.startsWith(wanted))
  let hiddenBelow = Infinity
  return rows.filter(({ depth, agency }) => {
    if (depth > hiddenBelow) return false
    hiddenBelow = closed.has(agency.code) ? depth : Infinity
    return true
  })
}

/** Of a big tree only the top is open at first. */
export function closedAtFirst(rows: readonly AgencyRow[]): Set<string> {
  if (rows.length <= 100) return new Set()
  return new Set(rows.filter(({ depth, hasChildren }) => hasChildren && depth >= 1).map(({ agency }) => agency.code))
}
