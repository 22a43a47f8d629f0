import { dayIn } from '@gongkai/domain'
import type { Agency, AgencyChange, AgencyLevel, AgencyOverview, ReportSummary } from '@gongkai/schema'
import { type Actor, isInScope } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'
import { getEntry } from '../../subtree.ts'
import { listChanges } from './agency-changes.queries.ts'
import { toHistory } from './agency-history.ts'
import { overviewOf } from './agency-overview.ts'
import { agencyTransaction, type AgencyWorkNeeds } from './agency-work.ts'
import { changeAgencies } from './change-agencies.ts'
import { enterAgencies } from './enter-agencies.ts'

export type AgenciesService = ReturnType<typeof createAgenciesService>

/** What agencies need of the features beside them. */
export interface AgenciesNeeds extends AgencyWorkNeeds {
  listAgencyReports(agency: Agency): Promise<ReportSummary[]>
}

export function createAgenciesService(context: ServiceContext, needs: AgenciesNeeds) {
  const { database, directory, now } = context
  const changeDirectory = agencyTransaction(context, needs)

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

  /** The actor's own agency and all below it, in the order of their codes. */
  async function listOwnAgencies(actor: Actor): Promise<Agency[]> {
    const { entries } = await directory()
    return entries.flatMap(({ agency, path }) => (isInScope(actor, path) ? [agency] : []))
  }

  async function getAgency(code: string): Promise<Agency> {
    return getEntry(await directory(), code).agency
  }

  /** An agency's public page: where it stands, what it reported, and what its units did. */
  async function getAgencyOverview(code: string): Promise<AgencyOverview> {
    const tree = await directory()
    const entry = getEntry(tree, code)
    const thisYear = Number(dayIn(now()).slice(0, 4))
    return overviewOf(database, tree, entry, thisYear, await needs.listAgencyReports(entry.agency))
  }

  /** What happened to an agency of the actor's subtree, newest first. */
  async function getAgencyHistory(code: string, actor: Actor): Promise<AgencyChange[]> {
    const tree = await directory()
    const entry = getEntry(tree, code)
    if (!isInScope(actor, entry.path)) throw new ProblemError('forbidden')
    return toHistory(tree, entry, await listChanges(database.read, entry.agency.id))
  }

  return {
    listAgencies,
    listOwnAgencies,
    getAgency,
    getAgencyOverview,
    getAgencyHistory,
    ...enterAgencies(changeDirectory),
    ...changeAgencies(changeDirectory),
  }
}
