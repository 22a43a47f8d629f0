import { cellMapOf, editionOf, isComparable, text, type CellId } from '@gongkai/schema'
import { numberIn } from '../../statistics/measure-values.ts'
import { settle } from '../certainty.ts'
import { noLookingBack } from '../previous-year.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { showAmount, showCells } from '../wording.ts'

export const editionBreak = defineRule(
  {
    id: 'X-EDITION',
    title: text(
      '只在 2020 与 2021 年之间换版；换版前后除可比项外不作比较',
      'The form changes between 2020 and 2021 only; over the change only comparable cells are compared',
    ),
    severity: 'must',
    editions: bothEditions,
    basis: text('国办公开办函〔2021〕30号：2021 年起用新格式', 'Notice No. 30 of 2021: the new form from 2021'),
    scope: 'acrossYears',
  },
  (subject) => [noLookingBack(subject) ?? changeOfEdition(subject)],
)

function changeOfEdition({ year, edition, previous }: Subject): Answer {
  const before = previous?.edition ?? edition
  const base = { place: 'previous', cells: [] }
  if (before === edition)
    return {
      ...base,
      outcome: 'pass',
      message: text(
        `两年都使用 ${edition} 年版格式，各项可比。`,
        `Both years use the form of ${edition}; all cells compare.`,
      ),
    }
  const message = text(
    `本年用 ${edition} 年版格式，上年用 ${before} 年版：表二除许可、处罚、强制的处理决定数量外均不可比。`,
    `This year uses the form of ${edition}, last year that of ${before}: of table 2 only decisions compare.`,
  )
  // A report on the form its year requires cannot be blamed for the break; last year's may be, or the form changed.
  if (edition === editionOf(year).id) return { ...base, outcome: 'notAssessable', message }
  return { ...base, outcome: 'fail', message }
}

/** A tenfold change counts from here: below it, small agencies' figures jump by chance. In 件 and in 分 (100 万元). */
const smallestJump = { count: 30, money: 100_000_000 }

export const outlier = defineRule(
  {
    id: 'X-OUTLIER',
    title: text(
      '与上年相比没有数量级的变化（文件存量以五倍计）',
      'No cell changes tenfold from last year, and no stock of documents fivefold',
    ),
    severity: 'hint',
    editions: bothEditions,
    basis: text('与上一年度报告比较', 'Comparison with last year’s report'),
    scope: 'acrossYears',
  },
  (subject) => {
    const reason = noLookingBack(subject)
    return reason ? [reason] : outliers(subject)
  },
)

/** Documents in force are a stock: it moves slowly, so that a fivefold change already asks for its reason. */
function largestFactor(id: CellId): number {
  return id.endsWith('.inForce') || id.endsWith('.totalDisclosed') ? 5 : 10
}

function outliers(subject: Subject): Answer[] {
  const before = subject.previous?.cells ?? {}
  const sameForm = subject.previous?.edition === subject.edition
  const compared: CellId[] = []
  const jumps: Answer[] = []
  for (const { id, type } of cellMapOf(subject.edition).values()) {
    const [now, then] = [numberIn(subject.cells, id), numberIn(before, id)]
    if (now === null || then === null || type === 'change' || !(sameForm || isComparable(id))) continue
    compared.push(id)
    const [low, high] = now < then ? [now, then] : [then, now]
    if (high - low >= smallestJump[type] && high >= largestFactor(id) * low) jumps.push(jump(subject, id, now, then))
  }
  if (jumps.length > 0) return jumps
  const base = { place: 'cells', cells: [] }
  if (compared.length === 0)
    return [
      {
        ...base,
        outcome: 'notAssessable',
        message: text('两年没有可比的数字，无法核对。', 'No cell of the two years compares; not assessable.'),
      },
    ]
  const message = text(
    `与上年可比的 ${compared.length} 格没有悬殊变化。`,
    `None of ${compared.length} comparable cells changed that much.`,
  )
  return [settle(subject, { ...base, outcome: 'pass', message }, compared)]
}

function jump(subject: Subject, id: CellId, now: number, then: number): Answer {
  const [name, shownNow, shownThen] = [showCells([id]), showAmount(now, id), showAmount(then, id)]
  const change = showAmount(Math.abs(now - then), id)
  const message = text(
    `${name.zh}本年 ${shownNow.zh}，上年 ${shownThen.zh}，相差 ${change.zh}，变化悬殊，请核对。`,
    `${name.en}: ${shownNow.en} this year, ${shownThen.en} last year, ${change.en} apart: is that right?`,
  )
  return settle(subject, { place: id, cells: [id], left: now, right: then, outcome: 'fail', message })
}
