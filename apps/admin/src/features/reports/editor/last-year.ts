import { isComparable, type CellId, type CellValue, type StaffReport } from '@gongkai/schema'

/** What last year's report says in a cell, where the two forms mean the same. */
export function lastYearOf({ previous, content }: Pick<StaffReport, 'previous' | 'content'>) {
  return (id: CellId): CellValue | undefined => {
    if (!previous) return undefined
    return previous.edition === content.edition || isComparable(id) ? previous.cells[id] : undefined
  }
}
