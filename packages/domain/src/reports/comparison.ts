import { text, type CellId, type Text } from '@gongkai/schema'
import { numberIn } from '../statistics/measure-values.ts'
import { settle } from './certainty.ts'
import { showAmount, showCells } from './wording.ts'
import type { Answer } from './rule.ts'
import type { Subject } from './subject.ts'

/** One side of a comparison: what it is called and what it adds up. */
export interface Side {
  readonly label: Text
  readonly plus?: readonly CellId[]
  readonly minus?: readonly CellId[]
  /** Cells of the report on the year before, added. */
  readonly previous?: readonly CellId[]
}

export interface Comparison {
  readonly place: string
  /** Where in the form: “自然人”列. */
  readonly where: Text
  readonly left: Side
  readonly relation: 'equal' | 'atLeast'
  readonly right: Side
}

/**
 * Compares two sums of cells. A blank, "/", not applicable or absent cell makes the place `notAssessable`, an unsure one
 * `uncertain`. The message names both sides and the difference.
 */
export function compareSides(subject: Subject, comparison: Comparison): Answer {
  const { place, where, left, relation, right } = comparison
  const cells = [...cellsIn(left), ...cellsIn(right)]
  const [leftValue, rightValue] = [valueOf(subject, left), valueOf(subject, right)]
  const base = { place, cells, left: leftValue, right: rightValue }
  if (leftValue === null || rightValue === null)
    return { ...base, outcome: 'notAssessable', message: sayEmpty(subject, comparison) }
  const difference = leftValue - rightValue
  const holds = relation === 'equal' ? difference === 0 : difference >= 0
  const unit = cells[0] ?? ''
  const [saidLeft, saidRight] = [sayAmount(left.label, leftValue, unit), sayAmount(right.label, rightValue, unit)]
  const { zh, en } = verdict(difference, unit, holds)
  const message = text(
    `${where.zh}：${saidLeft.zh}，${saidRight.zh}，${zh}`,
    `${where.en}: ${saidLeft.en}, ${saidRight.en}; ${en}`,
  )
  return settle(subject, { ...base, outcome: holds ? 'pass' : 'fail', message })
}

/** Names the empty cells, and what is known all the same: that a stock went from 66 to 372 is worth saying. */
function sayEmpty(subject: Subject, { where, left, right }: Comparison): Text {
  const shown = showCells(emptyIn(subject, left, right))
  const known = [left, right].flatMap((side) => sayKnown(subject, side))
  return text(
    `${where.zh}：${known.map(({ zh }) => `${zh}，`).join('')}${shown.zh}没有填写数字，无法核对。`,
    `${where.en}: ${known.map(({ en }) => `${en}, `).join('')}no number in ${shown.en}; not assessable.`,
  )
}

function sayKnown(subject: Subject, side: Side): Text[] {
  const unit = [...cellsIn(side), ...(side.previous ?? [])][0] ?? ''
  const value = valueOf(subject, side)
  if (value !== null) return [sayAmount(side.label, value, unit)]
  const before = valueOf(subject, { label: side.label, previous: side.previous })
  return side.previous && before !== null ? [sayAmount(text('上年', 'last year'), before, unit)] : []
}

function sayAmount(label: Text, value: number, unit: CellId): Text {
  const amount = showAmount(value, unit)
  return text(`${label.zh} ${amount.zh}`, `${label.en} ${amount.en}`)
}

function verdict(difference: number, unit: CellId, holds: boolean): Text {
  if (difference === 0) return text('两者相符。', 'they agree.')
  const amount = showAmount(Math.abs(difference), unit)
  if (holds) return text(`前者多 ${amount.zh}，符合要求。`, `the first is higher by ${amount.en}, as it may be.`)
  return difference > 0
    ? text(`前者多 ${amount.zh}。`, `the first is higher by ${amount.en}.`)
    : text(`前者少 ${amount.zh}。`, `the first is lower by ${amount.en}.`)
}

function cellsIn({ plus = [], minus = [] }: Side): CellId[] {
  return [...plus, ...minus]
}

function valueOf(subject: Subject, { plus = [], minus = [], previous = [] }: Side): number | null {
  let value = 0
  for (const [cells, ids, sign] of [
    [subject.cells, plus, 1],
    [subject.cells, minus, -1],
    [subject.previous?.cells ?? {}, previous, 1],
  ] as const)
    for (const id of ids) {
      const number = numberIn(cells, id)
      if (number === null) return null
      value += sign * number
    }
  return value
}

function emptyIn(subject: Subject, ...sides: readonly Side[]): CellId[] {
  return sides.flatMap((side) => [
    ...cellsIn(side).filter((id) => numberIn(subject.cells, id) === null),
    ...(side.previous ?? []).filter((id) => numberIn(subject.previous?.cells ?? {}, id) === null),
  ])
}
