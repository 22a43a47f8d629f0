import { findCell, toWanYuan, type CellId, type CellValue, type PublishedReport } from '@gongkai/schema'
import type { Reader } from '../../reader/reader.ts'
import { reportMessages } from './report.messages.ts'

/** What stands in a cell; blank, "/", not applicable and never seen are told apart, and none of them is 0. */
export type FigureKind = 'number' | 'zero' | 'blank' | 'slash' | 'notApplicable' | 'absent'

export interface Figure {
  readonly kind: FigureKind
  readonly text: string
  readonly unsure: boolean
}

/** The figure of a cell as the page prints it; money in 万元. */
export function figureOf(report: Pick<PublishedReport, 'cells' | 'notes'>, cell: CellId, reader: Reader): Figure {
  const t = reader.say(reportMessages)
  const unsure = report.notes[cell]?.certainty === 'unsure'
  const value = report.cells[cell]
  if (value === undefined) return { kind: 'absent', text: t.absentMark, unsure }
  if (value === null) return { kind: 'blank', text: t.blankMark, unsure }
  if (value === '/') return { kind: 'slash', text: '/', unsure }
  if (value === 'na') return { kind: 'notApplicable', text: t.notApplicableMark, unsure }
  return { kind: value === 0 ? 'zero' : 'number', text: printNumber(cell, value, reader), unsure }
}

/** A value as a record of corrections prints it, blanks told apart from 0. */
export function printValue(cell: CellId, value: CellValue | undefined, reader: Reader): string {
  const cells = value === undefined ? {} : { [cell]: value }
  return figureOf({ cells, notes: {} }, cell, reader).text
}

export function printNumber(id: CellId, value: number, reader: Reader): string {
  const cell = findCell(id)
  if (cell?.type === 'money') {
    const amount = reader.number(toWanYuan(value))
    // The 2021 form names the unit in the column's head, the 2019 form has it written beside the number.
    return cell.label.zh.includes('万元') ? amount : `${amount} ${reader.pick(cell.unit)}`
  }
  const text = reader.number(value)
  return cell?.type === 'change' && value > 0 ? `+${text}` : text
}
