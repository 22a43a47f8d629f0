import type { Connection } from '@gongkai/database'
import { type AgencyFault, dayIn } from '@gongkai/domain'
import type { Agency } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { loadDirectory } from '../../directory.queries.ts'
import type { Directory, DirectoryEntry } from '../../directory.ts'
import { ProblemError } from '../../http/problem.ts'
import { holdDataVersion, raiseAgenciesVersion, raiseDataVersion } from '../../meta.queries.ts'
import type { AuditRecord, ServiceContext } from '../../service-context.ts'
import { getEntry } from '../../subtree.ts'
import { toField } from './plan-agencies.ts'

/** What work on agencies needs of the statistics. */
export interface AgencyWorkNeeds {
  /** Recomputes the statistics of another tree, from a report year on. */
  rebuildIn(trx: Connection, firstYear?: number): Promise<unknown>
}

export interface AgencyState {
  readonly trx: Connection
  readonly tree: Directory
  readonly at: Date
  /** The calendar year of today, in China. */
  readonly thisYear: number
}

export interface AgencyOutcome<T> {
  readonly answer: T
  /** Absent: nothing was written. */
  readonly audit?: Omit<AuditRecord, 'actor'>
  /** Published figures from this report year on add up along other ways. */
  readonly rebuildFrom?: number | undefined
}

export type AgencyTransaction = ReturnType<typeof agencyTransaction>

/** One change of the directory: alone with the publications, then rule, write, statistics and audit, or nothing of it. */
export function agencyTransaction(
  { database, now, record }: Pick<ServiceContext, 'database' | 'now' | 'record'>,
  { rebuildIn }: AgencyWorkNeeds,
) {
  return async function changeDirectory<T>(
    actor: Actor,
    work: (state: AgencyState) => Promise<AgencyOutcome<T>>,
  ): Promise<T> {
    return database.write.transaction().execute(async (trx) => {
      await holdDataVersion(trx)
      const at = now()
      const thisYear = Number(dayIn(at).slice(0, 4))
      const { answer, audit, rebuildFrom } = await work({ trx, tree: await loadDirectory(trx), at, thisYear })
      if (!audit) return answer
      if (rebuildFrom !== undefined) await rebuildIn(trx, rebuildFrom)
      await raiseDataVersion(trx)
      await raiseAgenciesVersion(trx)
      await record(trx, { actor, ...audit })
      return answer
    })
  }
}

/** An agency that the actor administers. Throws `agency-unknown` and `forbidden`. */
export function getOwnEntry(tree: Directory, code: string, actor: Actor): DirectoryEntry {
  const entry = getEntry(tree, code)
  authorize(actor, ['administrator'], entry.path)
  return entry
}

export async function getAgencyAfter(trx: Connection, code: string): Promise<Agency> {
  return getEntry(await loadDirectory(trx), code).agency
}

export function refuse(faults: readonly AgencyFault[]): void {
  if (faults.length > 0) throw new ProblemError('invalid', { fields: faults.map((fault) => toField(fault)) })
}
