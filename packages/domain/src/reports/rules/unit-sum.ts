import { tableIds, text, type CellId, type Cells, type TableId } from '@gongkai/schema'
import { numberIn } from '../../statistics/measure-values.ts'
import { settle } from '../certainty.ts'
import { printedCells, tableNames } from '../form-cells.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject, Units } from '../subject.ts'
import { askUnits, namesNotSummed, summedReports } from '../units.ts'
import { showAmount, showCells, showNames } from '../wording.ts'

/**
 * Uncertain while units are missing: neither an agreeing nor a differing sum says anything yet. A frozen sum has said which
 * units it counts, and is compared with these; who is missing from it is for G-MISSING to say.
 */
export const unitSum = defineRule(
  {
    id: 'G-SUM',
    title: text(
      '全区域汇总报告的每一格等于各单位之和，每个单位计且只计一次',
      'Each cell of a region-wide report equals the sum over its units, each exactly once',
    ),
    severity: 'must',
    editions: bothEditions,
    basis: text('汇总报告的含义；《条例》第四十九条', 'What a summed report is; article 49'),
    scope: 'summingUp',
  },
  (subject) => askUnits(subject, (units) => tableIds.flatMap((table) => sumOfTable(subject, units, table))),
)

function sumOfTable(subject: Subject, units: Units, table: TableId): Answer[] {
  const notSummed = namesNotSummed(units, subject.edition)
  const reports = summedReports(units, subject.edition).map(({ cells }) => cells)
  const ids = printedCells(table, subject.edition, subject.cells).map(({ id }) => id)
  if (notSummed.length > 0 && !units.frozen) return [unitsOutstanding(table, reports.length, notSummed)]
  const differing: Answer[] = []
  const unknown: CellId[] = []
  for (const id of ids) {
    const [printed, summed] = [numberIn(subject.cells, id), sumOver(reports, id)]
    if (printed === null || summed === null) unknown.push(id)
    else if (printed !== summed) differing.push(difference(subject, id, printed, summed))
  }
  if (unknown.length > 0) return [...differing, notSummable(table, unknown)]
  return differing.length > 0 ? differing : [agreeing(subject, table, ids, reports.length)]
}

function sumOver(reports: readonly Cells[], id: CellId): number | null {
  let sum = 0
  for (const cells of reports) {
    const value = cells[id]
    if (typeof value !== 'number') return null
    sum += value
  }
  return sum
}

function unitsOutstanding(table: TableId, summed: number, missing: readonly string[]): Answer {
  const [name, shown] = [tableNames[table], showNames(missing)]
  return {
    place: table,
    cells: [],
    outcome: 'uncertain',
    left: summed,
    right: summed + missing.length,
    message: text(
      `${name.zh}：已汇总 ${summed} 个单位，尚缺 ${missing.length} 个（${shown.zh}），暂不能断定是否相符。`,
      `${name.en}: ${summed} units are summed, ${missing.length} are outstanding (${shown.en}); it cannot be told yet.`,
    ),
  }
}

function difference(subject: Subject, id: CellId, printed: number, summed: number): Answer {
  const [name, left, right] = [showCells([id]), showAmount(printed, id), showAmount(summed, id)]
  const apart = showAmount(Math.abs(printed - summed), id)
  const message = text(
    `${name.zh}：汇总报告 ${left.zh}，各单位之和 ${right.zh}，相差 ${apart.zh}。`,
    `${name.en}: ${left.en} in the summed report, ${right.en} over the units; ${apart.en} apart.`,
  )
  return settle(subject, { place: id, cells: [id], left: printed, right: summed, outcome: 'fail', message })
}

function notSummable(table: TableId, cells: readonly CellId[]): Answer {
  const [name, shown] = [tableNames[table], showCells(cells)]
  return {
    place: table,
    cells,
    outcome: 'notAssessable',
    message: text(
      `${name.zh}：${shown.zh}在汇总报告或某个单位的报告中没有数字，无法核对。`,
      `${name.en}: no number for ${shown.en} in the summed report or in a unit’s; not assessable.`,
    ),
  }
}

function agreeing(subject: Subject, table: TableId, cells: readonly CellId[], units: number): Answer {
  const name = tableNames[table]
  const message = text(
    `${name.zh} ${cells.length} 格与 ${units} 个单位之和逐格相符。`,
    `All ${cells.length} cells of ${name.en} equal the sums over ${units} units.`,
  )
  return settle(subject, { place: table, cells: [], outcome: 'pass', message }, cells)
}
