import { catalogue, checkReport, type Subject } from '@gongkai/domain'
import { findCell, toFen, type CellId, type Cells, type Finding, type ReadCell } from '@gongkai/schema'
import type { ReadCells } from './read-cells.ts'
import { sumFails } from './reasons.ts'

const sumRules = catalogue.filter(({ id }) => ['T3-BALANCE', 'T3-RESULT-SUM', 'T3-ROW-SUM', 'T4-SUM'].includes(id))

/** The figures of read cells as the rules want them: money in 分, what was not seen left out. */
export function toFigures(found: ReadonlyMap<CellId, ReadCell>): Cells {
  const cells: Cells = {}
  for (const [id, cell] of found) {
    if (cell.certainty === 'missing') continue
    const { value } = cell
    if (typeof value !== 'number') cells[id] = value
    else if (findCell(id)?.type !== 'money') cells[id] = value
    else cells[id] = toFen(value) ?? null
  }
  return cells
}

/**
 * Lets the sums decide: the cells of a failed sum become unsure, because a failed sum after reading is first a question to
 * the importer, then to the report (report-forms §7). A `lossy` container (somebody else's parse) may itself have broken
 * the sum, so that its findings are uncertain; otherwise the numbers stood where they belong and the finding is a failure.
 */
export function settle(found: ReadCells, subject: Omit<Subject, 'cells' | 'unsure'>, lossy: boolean): Finding[] {
  const cells = toFigures(found)
  const doubted = new Set([...found].filter(([, { certainty }]) => certainty === 'unsure').map(([id]) => id))
  const failed = sumRules
    .filter(({ editions }) => editions.includes(subject.edition))
    .flatMap((rule) => rule.check({ ...subject, cells }))
    .filter(({ outcome }) => outcome === 'fail')
  for (const finding of failed)
    for (const id of finding.cells) {
      const cell = found.get(id)
      if (!cell || cell.certainty !== 'sure') continue
      found.set(id, {
        ...cell,
        certainty: 'unsure',
        reason: sumFails(finding.rule, finding.left, finding.right),
      })
      if (lossy) doubted.add(id)
    }
  return checkReport({ ...subject, cells, unsure: doubted })
}
