import { severities, type CellId, type Cells, type Finding } from '@gongkai/schema'
import type { Mark } from '../grid/marks.ts'

/** What to show at each cell: the gravest failed check it takes part in, and what a differing total should be. */
export function markCells(
  findings: readonly Finding[],
  totals: ReadonlyMap<CellId, number | undefined>,
  cells: Cells,
): Map<CellId, Mark> {
  const marks = new Map<CellId, Mark>()
  for (const severity of severities.toReversed()) {
    for (const finding of findings) {
      if (finding.outcome !== 'fail' || finding.severity !== severity) continue
      const outlier = finding.rule === 'X-OUTLIER' && { outlier: true }
      for (const id of finding.cells) marks.set(id, { ...marks.get(id), severity, ...outlier })
    }
  }
  for (const [id, expected] of totals) {
    const value = cells[id]
    if (expected !== undefined && typeof value === 'number' && value !== expected) {
      marks.set(id, { ...marks.get(id), expected })
    }
  }
  return marks
}
