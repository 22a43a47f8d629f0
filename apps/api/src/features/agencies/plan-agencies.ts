import type { Connection } from '@gongkai/database'
import { type AgencyFault, type PlannedRow, planImport } from '@gongkai/domain'
import type { AgencyImport } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import type { Directory } from '../../directory.ts'
import { ProblemError } from '../../http/problem.ts'
import { listPublishedYears } from './agency-changes.queries.ts'

/**
 * What a list would do to the directory. Throws `forbidden` where it reaches beyond the actor's subtree; rows that cannot
 * be are told row by row.
 */
export async function planAgencies(
  trx: Connection,
  tree: Directory,
  rows: readonly AgencyImport[],
  actor: Actor,
): Promise<PlannedRow[]> {
  const known = rows.flatMap(({ code }) => tree.find(code) ?? [])
  for (const { path } of known) authorize(actor, ['administrator'], path)
  const published = await listPublishedYears(
    trx,
    known.map(({ agency }) => agency.code),
  )
  const stored = tree.entries.map(({ agency }) => agency)
  const planned = planImport(stored, rows, (code) => published.get(code) ?? [])
  if (planned.every(({ faults }) => faults.length === 0))
    for (const path of pathsOf(tree, rows)) authorize(actor, ['administrator'], path)
  return planned
}

/** Where the agencies of a list without faults will stand. */
function pathsOf(tree: Directory, rows: readonly AgencyImport[]): string[] {
  const wanted = new Map(rows.map((row) => [row.code, row.parentCode]))
  const pathOf = (code: string): string => {
    const parent = wanted.has(code) ? wanted.get(code) : tree.find(code)?.agency.parentCode
    return `${parent ? pathOf(parent) : '/'}${code}/`
  }
  return rows.map(({ code }) => pathOf(code))
}

/** Refuses with the places in the list: `3.parentCode`; of a single agency the field alone. */
export function refuseFaults(planned: readonly PlannedRow[], placeOf = (index: number) => `${index}.`): void {
  const fields = planned.flatMap(({ faults }, index) => faults.map((fault) => toField(fault, placeOf(index))))
  if (fields.length > 0) throw new ProblemError('invalid', { fields })
}

export function toField({ field, message }: AgencyFault, place = '') {
  return { path: `${place}${field}`, message }
}
