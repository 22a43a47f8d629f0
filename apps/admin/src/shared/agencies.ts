import { firstReportYear, type Agency } from '@gongkai/schema'

/** An agency with how deep it stands below the first of its list. */
export interface TreeAgency {
  readonly agency: Agency
  readonly depth: number
  readonly hasChildren: boolean
}

/** A flat list as a tree in reading order: each agency before those below it. Cuts above the list are roots. */
export function toTree(agencies: readonly Agency[]): TreeAgency[] {
  const known = new Set(agencies.map(({ code }) => code))
  const children = new Map<string | null, Agency[]>()
  for (const agency of agencies) {
    const parent = agency.parentCode !== null && known.has(agency.parentCode) ? agency.parentCode : null
    children.set(parent, [...(children.get(parent) ?? []), agency])
  }
  const walk = (parent: string | null, depth: number): TreeAgency[] =>
    (children.get(parent) ?? []).flatMap((agency) => [
      { agency, depth, hasChildren: children.has(agency.code) },
      ...walk(agency.code, depth + 1),
    ])
  return walk(null, 0)
}

export function isExpected({ expected }: Agency, year: number): boolean {
  return expected !== null && expected.firstYear <= year && (expected.lastYear ?? year) >= year
}

/** The year reports are being written on: the one that has ended. */
export function currentReportYear(today: Date): number {
  return today.getFullYear() - 1
}

/** The years there can be reports on, the newest first. */
export function reportYears(last = currentReportYear(new Date())): number[] {
  return Array.from({ length: last - firstReportYear + 1 }, (_, index) => last - index)
}
