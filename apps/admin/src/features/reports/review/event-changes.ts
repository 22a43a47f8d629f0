import type { AuditEntry, CellChange } from '@gongkai/schema'

/** What an entry of the audit trail says beyond the act: which cells became what, which chapters, how many zeros. */
export interface EventChanges {
  readonly cells: readonly CellChange[]
  readonly chapters: readonly string[]
  readonly filled: number
  readonly version: number | undefined
  readonly reason: string | undefined
}

/** Reads the detail of an entry; what it does not say, or says in an older way, is left out. */
export function changesOf({ detail }: Pick<AuditEntry, 'detail'>): EventChanges {
  const { cells, chapters, filled, version, reason } = detail
  return {
    cells: Array.isArray(cells) ? cells.flatMap(toChange) : [],
    chapters: Array.isArray(chapters) ? chapters.filter((id) => typeof id === 'string') : [],
    filled: typeof filled === 'number' ? filled : 0,
    version: typeof version === 'number' ? version : undefined,
    reason: typeof reason === 'string' ? reason : undefined,
  }
}

function toChange(value: unknown): CellChange[] {
  if (typeof value !== 'object' || value === null || !('cell' in value)) return []
  const { cell, before, after, difference } = value as CellChange
  if (typeof cell !== 'string') return []
  return [{ cell, before, after, difference: typeof difference === 'number' ? difference : null }]
}
