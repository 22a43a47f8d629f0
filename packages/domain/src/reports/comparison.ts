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
export function compareSides(subject: Subject, { place, where, left, relation, right }: Comparison): Answer {
  const cells = [...cellsIn(left), ...cellsIn(right)]
  const [leftValue, rightValue] = [valueOf(subject, left), valueOf(subject, right)]
  const base = { place, cells, left: leftValue, right: rightValue }
  if (leftValue === null || rightValue === null)
    return { ...base, outcome: 'notAssessable', message: sayEmpty(where, emptyIn(subject, left, right)) }
  const difference = leftValue - rightValue
  const holds = relation === 'equal' ? difference === 0 : difference >= 0
  const unit = cells[0] ?? ''
  const said = text(
    `${where.zh}：${left.label.zh} ${showAmount(leftValue, unit).zh}，${right.label.zh} ${showAmount(rightValue, unit).zh}，${verdict(difference, unit, holds).zh}`,
    `${where.en}: ${left.label.en} ${showAmount(leftValue, unit).en}, ${right.label.en} ${showAmount(rightValue, unit).en}; ${verdict(difference, unit, holds).en}`,
  )
  return settle(subject, { ...base, outcome: holds ? 'pass' : 'fail', message: said })
}

function sayEmpty(where: Text, empty: readonly CellId[]): Text {
  const shown = showCells(empty)
  return text(
    `${where.zh}：${shown.zh}没有填写数字，无法核对。`,
    `${where.en}: no number in ${shown.en}; not assessable.`,
  )
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
