import type { Database } from '@gongkai/database'
import {
  type Agency,
  type AgencyOverview,
  AgencyRef,
  type ReportedYear,
  type ReportSummary,
  type SubtreeYear,
} from '@gongkai/schema'
import type { Directory, DirectoryEntry } from '../../directory.ts'
import { countPublished, listPublishedBelow, listReportedYears } from './agencies.queries.ts'

type OverviewChild = AgencyOverview['children'][number]

/** An agency's public page: where it stands, what it reported, and what its units did while they were its units. */
export async function overviewOf(
  { read }: Pick<Database, 'read'>,
  tree: Directory,
  entry: DirectoryEntry,
  thisYear: number,
  reports: ReportSummary[],
): Promise<AgencyOverview> {
  const { code } = entry.agency
  const children = tree.everChildrenOf(code)
  const reported = await listReportedYears(
    read,
    children.map(({ agency }) => agency.id),
  )
  return {
    agency: entry.agency,
    ancestors: tree.ancestorsOf(entry).map(({ agency }) => toRef(agency)),
    children: children.flatMap(
      ({ agency }) => toChild(tree, code, agency, reported.get(agency.id) ?? [], thisYear) ?? [],
    ),
    reports,
    years: await countYears(read, tree, entry, thisYear),
  }
}

/** With the years in which it stood below the agency; nothing where it stood elsewhere in all years that count. */
function toChild(
  tree: Directory,
  parentCode: string,
  agency: Agency,
  all: readonly ReportedYear[],
  thisYear: number,
): OverviewChild | undefined {
  const isHere = (year: number) => tree.parentIn(agency.code, year)?.agency.code === parentCode
  const reports = all.filter(({ year }) => isHere(year))
  const { expected } = agency
  const staying = agency.parentCode === parentCode
  if (!tree.moved.includes(agency.code)) return { ...toRef(agency), expected, reports }
  const years = expected ? range(expected.firstYear, expected.lastYear ?? thisYear).filter(isHere) : []
  const [firstYear, last] = [years[0], years.at(-1)]
  if (firstYear === undefined || last === undefined)
    return staying || reports.length > 0
      ? { ...toRef(agency), expected: staying ? expected : null, reports }
      : undefined
  const lastYear = staying ? (expected?.lastYear ?? null) : last
  const name = staying ? undefined : tree.nameIn(agency.code, last)
  return { ...toRef({ ...agency, ...name }), expected: { firstYear, lastYear }, reports }
}

/** From the first year in which a report is expected to the last one that is over, or for which one is there. */
async function countYears(
  read: Database['read'],
  tree: Directory,
  entry: DirectoryEntry,
  thisYear: number,
): Promise<SubtreeYear[]> {
  const { code } = entry.agency
  const published = await publishedIn(read, tree, entry)
  const firsts = [
    entry,
    ...tree.everChildrenOf(code),
    ...tree.entries.filter(({ path }) => path.startsWith(entry.path)),
  ]
  const first = Math.min(...firsts.flatMap(({ agency }) => agency.expected?.firstYear ?? []))
  const last = Math.max(thisYear - 1, ...published.keys())
  return range(first, last).flatMap((year) => {
    const expected = tree.expectedIn(code, year)
    const there = published.get(year) ?? 0
    return expected > 0 ? [{ year, expected, there, missing: expected - there }] : []
  })
}

/** How many reports on a year are published by those who stood in the subtree in that year. */
async function publishedIn(
  read: Database['read'],
  tree: Directory,
  { agency, path }: DirectoryEntry,
): Promise<Map<number, number>> {
  const counts = await countPublished(read, path)
  const seen = new Set<string>()
  // Counted as the tree stands now; whoever moved, and what is below, may have stood elsewhere then.
  for (const moved of tree.moved.flatMap((code) => tree.find(code) ?? []))
    for (const { code, year } of await listPublishedBelow(read, moved.path)) {
      if (seen.has(`${code} ${year}`)) continue
      seen.add(`${code} ${year}`)
      const now = tree.find(code)?.path.startsWith(path) ? 1 : 0
      const then = tree.pathIn(code, year).includes(`/${agency.code}/`) ? 1 : 0
      if (now !== then) counts.set(year, (counts.get(year) ?? 0) + then - now)
    }
  return counts
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Number.isFinite(first) ? Math.max(0, last - first + 1) : 0 }, (_, index) => first + index)
}

const refFields = Object.keys(AgencyRef.shape) as (keyof AgencyRef)[]

export function toRef(agency: Agency): AgencyRef {
  return Object.fromEntries(refFields.map((field) => [field, agency[field]])) as AgencyRef
}
