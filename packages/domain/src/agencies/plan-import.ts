import type { Agency, AgencyImport, AgencyImportOutcome } from '@gongkai/schema'
import { agencyDifferences, type AgencyDifference } from './agency-differences.ts'
import { expectedFaults } from './expected-faults.ts'
import { fault, type AgencyFault } from './fault.ts'
import { ownOfficeFault } from './own-office.ts'
import { placeFaults } from './place-faults.ts'

export interface PlannedRow {
  readonly agency: AgencyImport
  /** As it is stored; absent: it is new. */
  readonly known: Agency | undefined
  readonly outcome: AgencyImportOutcome
  readonly changes: readonly AgencyDifference[]
  readonly faults: readonly AgencyFault[]
}

interface After {
  readonly all: ReadonlyMap<string, AgencyImport>
  readonly children: ReadonlyMap<string | null, readonly AgencyImport[]>
}

/**
 * What a list of agencies, in any order, would do to the directory: row by row new, changed, unchanged, or wrong and why.
 * Rules look at the directory as the whole list leaves it, so rows may depend on each other. `publishedOf`: the years of
 * an agency's published reports.
 */
export function planImport(
  stored: readonly Agency[],
  rows: readonly AgencyImport[],
  publishedOf: (code: string) => readonly number[] = () => [],
): PlannedRow[] {
  const before = new Map(stored.map((agency) => [agency.code, agency]))
  const all = new Map<string, AgencyImport>(stored.map((agency) => [agency.code, agency]))
  for (const row of rows) all.set(row.code, row)
  const after = { all, children: Map.groupBy(all.values(), ({ parentCode }) => parentCode) }
  const seen = new Set<string>()
  return rows.map((agency) => {
    const known = before.get(agency.code)
    const changes = known ? agencyDifferences(known, agency) : []
    const twice = seen.has(agency.code) ? [fault('code', '代码在表中重复', 'the code is twice in this list')] : []
    seen.add(agency.code)
    const untouched = known !== undefined && changes.length === 0
    const faults = untouched ? twice : [...twice, ...faultsOf(agency, known, after, publishedOf)]
    const outcome = untouched ? 'unchanged' : known ? 'changed' : 'added'
    return { agency, known, changes, faults, outcome: faults.length > 0 ? 'wrong' : outcome }
  })
}

/** Rows that do something, each after the one it stands below. */
export function inOrder(planned: readonly PlannedRow[]): PlannedRow[] {
  const waiting = new Map(planned.filter(({ outcome }) => outcome !== 'unchanged').map((row) => [row.agency.code, row]))
  const ordered: PlannedRow[] = []
  const take = (row: PlannedRow) => {
    if (!waiting.delete(row.agency.code)) return
    const parent = waiting.get(row.agency.parentCode ?? '')
    if (parent) take(parent)
    ordered.push(row)
  }
  for (const row of planned) take(row)
  return ordered
}

function faultsOf(
  agency: AgencyImport,
  known: Agency | undefined,
  after: After,
  publishedOf: (code: string) => readonly number[],
): AgencyFault[] {
  const parent = agency.parentCode === null ? undefined : after.all.get(agency.parentCode)
  if (agency.parentCode !== null && !parent)
    return [
      fault(
        'parentCode',
        `没有代码为 ${agency.parentCode} 的上级机关，表中也没有`,
        `no agency has the code ${agency.parentCode}, and it is not in the list`,
      ),
    ]
  if (isBelowItself(agency, after.all))
    return [fault('parentCode', '上级机关不能是自己的下级', 'the parent may not be one of its own units')]
  const office = ownOfficeFault(agency, parent, after.children.get(agency.parentCode) ?? [])
  const sameYears = known !== undefined && JSON.stringify(known.expected) === JSON.stringify(agency.expected)
  return [
    ...(parent ? placeFaults(agency, parent) : []),
    ...(office ? [{ field: 'ownOffice', message: office }] : []),
    ...(sameYears ? [] : expectedFaults(agency.expected, publishedOf(agency.code))),
  ]
}

function isBelowItself(agency: AgencyImport, all: ReadonlyMap<string, AgencyImport>): boolean {
  const met = new Set<string>()
  for (let above = agency.parentCode; above !== null && !met.has(above); above = all.get(above)?.parentCode ?? null) {
    if (above === agency.code) return true
    met.add(above)
  }
  return false
}
