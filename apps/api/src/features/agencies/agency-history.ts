import type { AgencyChangeTable } from '@gongkai/database'
import type { AgencyChange } from '@gongkai/schema'
import type { Directory, DirectoryEntry } from '../../directory.ts'

/** What happened to an agency, newest first: what a change led to is what the next one of its kind began from. */
export function toHistory(
  tree: Directory,
  { agency }: DirectoryEntry,
  rows: readonly AgencyChangeTable[],
): AgencyChange[] {
  const nameOf = (id: string | null) => (id === null ? null : (tree.findById(id)?.agency.name ?? null))
  const parentNow = agency.parentCode === null ? null : (tree.find(agency.parentCode)?.agency.name ?? null)
  const ends = (row: AgencyChangeTable, index: number): Pick<AgencyChange, 'from' | 'to'> => {
    const next = rows.slice(index + 1).find(({ kind }) => kind === row.kind)
    if (row.kind === 'renamed') return { from: row.name, to: next ? next.name : agency.name }
    if (row.kind === 'moved') return { from: nameOf(row.parent_id), to: next ? nameOf(next.parent_id) : parentNow }
    return { from: null, to: nameOf(row.into_id) }
  }
  const changes = rows.map((row, index) => ({
    id: row.id,
    kind: row.kind,
    fromYear: row.last_year + 1,
    ...ends(row, index),
    reason: row.reason,
    recordedAt: row.recorded_at,
  }))
  return changes.toReversed()
}
