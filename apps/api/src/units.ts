import type { Connection } from '@gongkai/database'
import { type Directory, type DirectoryEntry, isExpected } from './directory.ts'
import { subtreeIn } from './subtree.ts'
import { listUnitReports, type UnitReport } from './units.queries.ts'

export interface Unit {
  readonly entry: DirectoryEntry
  readonly report: UnitReport | undefined
}

/**
 * The units that a region-wide report sums up, each once, the government's own office first: everything below it in that
 * year which is expected to report or has done so, except what lies below another region-wide report, which answers for it.
 */
export function unitsBelow(
  tree: Directory,
  code: string,
  year: number,
  reports: ReadonlyMap<string, UnitReport>,
): Unit[] {
  const units: Unit[] = []
  let answeredFor = Infinity
  for (const { entry, depth } of subtreeIn(tree, code, year).slice(1)) {
    if (depth > answeredFor) continue
    const report = reports.get(entry.agency.id)
    answeredFor = report?.coverage === 'region' ? depth : Infinity
    if (report || isExpected(entry.agency, year)) units.push({ entry, report })
  }
  return units
}

/** The same with what is stored now. */
export async function listUnits(db: Connection, tree: Directory, code: string, year: number): Promise<Unit[]> {
  const ids = subtreeIn(tree, code, year).map(({ entry }) => entry.agency.id)
  return unitsBelow(tree, code, year, await listUnitReports(db, ids, year))
}
