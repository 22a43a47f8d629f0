import type { Connection } from '@gongkai/database'
import {
  type Agency,
  type AgencyImport,
  type AgencyLevel,
  type AgencyOverview,
  AgencyRef,
  type ReportSummary,
  type SubtreeYear,
  text,
} from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { type Directory, type DirectoryEntry } from '../../directory.ts'
import { ProblemError } from '../../http/problem.ts'
import { holdDataVersion, raiseAgenciesVersion, raiseDataVersion } from '../../meta.queries.ts'
import type { ServiceContext } from '../../service-context.ts'
import { countPublished, hasPublishedReports, listReportedYears } from './agencies.queries.ts'
import { importInto } from './import-agencies.ts'

export type AgenciesService = ReturnType<typeof createAgenciesService>

/** What agencies need of the features beside them. */
export interface AgenciesNeeds {
  /** Recomputes the statistics of another tree. */
  rebuildIn(trx: Connection): Promise<unknown>
  listAgencyReports(agency: Agency): Promise<ReportSummary[]>
}

export function createAgenciesService(
  { database, directory, now, record }: ServiceContext,
  { rebuildIn, listAgencyReports }: AgenciesNeeds,
) {
  /** Agencies in the order of their codes; `q` looks in code, name and short name. */
  async function listAgencies({
    parent,
    level,
    q,
  }: {
    parent?: string | undefined
    level?: AgencyLevel | undefined
    q?: string | undefined
  }): Promise<Agency[]> {
    const tree = await directory()
    const entries = parent === undefined ? tree.entries : tree.childrenOf(getEntry(tree, parent).agency.code)
    const agencies = entries.map(({ agency }) => agency)
    const wanted = q?.trim().toLowerCase() ?? ''
    return agencies.filter(
      (agency) =>
        (level === undefined || agency.level === level) &&
        [agency.code, agency.name, agency.shortName].some((part) => part.toLowerCase().includes(wanted)),
    )
  }

  async function getAgency(code: string): Promise<Agency> {
    return getEntry(await directory(), code).agency
  }

  /** An agency's public page: where it stands, what it reported, and what its units did. */
  async function getAgencyOverview(code: string): Promise<AgencyOverview> {
    const tree = await directory()
    const entry = getEntry(tree, code)
    const reported = await listReportedYears(database.read, entry.agency.id)
    return {
      agency: entry.agency,
      ancestors: tree.ancestorsOf(entry).map(({ agency }) => toRef(agency)),
      children: tree.childrenOf(code).map(({ agency }) => ({
        ...toRef(agency),
        expected: agency.expected,
        reports: reported.get(agency.id) ?? [],
      })),
      reports: await listAgencyReports(entry.agency),
      years: await countYears(tree, entry),
    }
  }

  /** From the first year in which a report is expected to the last one that is over, or for which one is there. */
  async function countYears(tree: Directory, { agency, path }: DirectoryEntry): Promise<SubtreeYear[]> {
    const published = await countPublished(database.read, path)
    const firsts = tree.entries
      .filter((entry) => entry.path.startsWith(path))
      .flatMap((entry) => entry.agency.expected?.firstYear ?? [])
    const first = Math.min(...firsts)
    const last = Math.max(now().getUTCFullYear() - 1, ...published.keys())
    const years: SubtreeYear[] = []
    for (let year = first; year <= last; year += 1) {
      const expected = tree.expectedIn(agency.code, year)
      const there = published.get(year) ?? 0
      if (expected > 0) years.push({ year, expected, there, missing: expected - there })
    }
    return years
  }

  /**
   * Adds and updates agencies by code; the same list again changes nothing. Administrators, within their subtree. Throws
   * `invalid` with the place in the list, and then nothing of it is stored.
   */
  async function importAgencies(
    agencies: readonly AgencyImport[],
    actor: Actor,
  ): Promise<{ added: number; changed: number }> {
    return database.write.transaction().execute(async (trx) => {
      await holdDataVersion(trx)
      const { added, changed, moved } = await importInto(trx, agencies, actor, now())
      if (moved && (await hasPublishedReports(trx))) await rebuildIn(trx)
      if (added.length + changed.length > 0) {
        await raiseDataVersion(trx)
        await raiseAgenciesVersion(trx)
        await record(trx, { actor, action: 'import', subject: 'agencies', detail: { added, changed } })
      }
      return { added: added.length, changed: changed.length }
    })
  }

  return { listAgencies, getAgency, getAgencyOverview, importAgencies }
}

function getEntry(tree: Directory, code: string): DirectoryEntry {
  const entry = tree.find(code)
  if (entry) return entry
  throw new ProblemError('agency-unknown', {
    detail: text(`没有代码为 ${code} 的机关`, `No agency has the code ${code}`),
  })
}

const refFields = Object.keys(AgencyRef.shape) as (keyof AgencyRef)[]

function toRef(agency: Agency): AgencyRef {
  return Object.fromEntries(refFields.map((field) => [field, agency[field]])) as AgencyRef
}
