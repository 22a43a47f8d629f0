import { reportStates, type ReportState } from '@gongkai/schema'
import type { Failure } from '../../shared/problems.ts'

/** The report on the year that the agency has already. */
export interface Existing {
  readonly id: string
  readonly state: ReportState
}

/** What stood in the way of a new report, where the server says which one it was. */
export function findExisting(failure: Failure | undefined): Existing | undefined {
  if (failure?.kind !== 'problem' || failure.problem.code !== 'already-exists') return undefined
  const { id, state } = (failure.problem.current ?? {}) as Partial<Existing>
  return id !== undefined && state !== undefined && reportStates.includes(state) ? { id, state } : undefined
}
