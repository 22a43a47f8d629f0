import { findCell, isComparable, type CellId, type StaffReport } from '@gongkai/schema'
import { formatValue } from '../../../shared/entry.ts'

/** What last year's report says in a cell, where the two forms mean the same. */
export function lastYearText({ previous, content }: Pick<StaffReport, 'previous' | 'content'>) {
  return (id: CellId): string | undefined => {
    if (!previous) return undefined
    if (previous.edition !== content.edition && !isComparable(id)) return undefined
    const value = previous.cells[id]
    if (value === undefined || value === null) return undefined
    return formatValue(value, findCell(id)?.type ?? 'count')
  }
}
