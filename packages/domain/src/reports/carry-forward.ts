import { cellMapOf, type CellNotes, type Cells, type EditionId } from '@gongkai/schema'
import { sumIn } from '../statistics/measure-values.ts'
import { carriedRows, itemRows } from './rules/carried.ts'
import type { Subject } from './subject.ts'

/**
 * What a new report takes over from the report on the year before: 上年结转 from its 结转下年度, and in the edition of
 * 2019, where both years are on it, 上一年项目数量 from its 上一年项目数量 + 本年增/减. The rules X-CARRY and X-ITEMS-2019
 * hold of it. Only numbers are carried: what is blank or "/" there is to be asked for here.
 */
export function carryForward(
  edition: EditionId,
  previous: NonNullable<Subject['previous']>,
): { cells: Cells; notes: CellNotes } {
  const cells: Cells = {}
  const notes: CellNotes = {}
  const form = cellMapOf(edition)
  const rows = edition === '2019' && previous.edition === '2019' ? [...carriedRows, ...itemRows] : carriedRows
  for (const { left, right } of rows) {
    const [id = ''] = left.plus ?? []
    const sum = sumIn(previous.cells, right.previous ?? [])
    if (sum === null || !form.has(id)) continue
    cells[id] = sum
    notes[id] = { origin: { kind: 'carried', year: previous.year } }
  }
  return { cells, notes }
}
