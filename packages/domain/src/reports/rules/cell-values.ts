import { findCell, tableIds, text, type Cell, type CellId, type TableId } from '@gongkai/schema'
import { settle, settleByAny } from '../certainty.ts'
import { printedCells, tableNames } from '../form-cells.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { showCells } from '../wording.ts'

export const type = defineRule(
  {
    id: 'TYPE',
    title: text(
      '件数为不小于零的整数；“本年增/减”可以为负；金额不小于零',
      'Counts are whole numbers of zero or more; a change may be negative; money is not negative',
    ),
    severity: 'must',
    editions: bothEditions,
    basis: text('表二、表三、表四各栏的计量含义', 'What the columns of tables 2, 3 and 4 count'),
    scope: 'within',
  },
  (subject) => {
    const wrong = Object.keys(subject.cells).filter((id) => !fits(findCell(id), subject.cells[id]))
    const tables = tableIds.filter((table) => !wrong.some((id) => id.startsWith(`${table}.`)))
    return [...wrong.map((id) => wrongType(subject, id)), ...tables.map((table) => rightTypes(subject, table))]
  },
)

function fits(cell: Cell | undefined, value: unknown): boolean {
  if (typeof value !== 'number') return true
  if (!cell || !Number.isSafeInteger(value)) return false
  return cell.type === 'change' || value >= 0
}

function wrongType(subject: Subject, id: CellId): Answer {
  const cell = findCell(id)
  const value = Number(subject.cells[id])
  const base = { place: id, cells: [id], left: Number.isFinite(value) ? value : null }
  const shown = showCells([id])
  if (!cell)
    return { ...base, outcome: 'fail', message: text(`报告格式中没有“${id}”这一格。`, `The form has no cell “${id}”.`) }
  const wanted = {
    count: text('不小于零的整数', 'a whole number of zero or more'),
    change: text('整数', 'a whole number'),
    money: text('不小于零、精确到分的金额', 'an amount of zero or more, to the fen'),
  }[cell.type]
  const message = text(
    `${shown.zh}填写 ${value}，应为${wanted.zh}。`,
    `${shown.en} holds ${value}; it should be ${wanted.en}.`,
  )
  return settle(subject, { ...base, outcome: 'fail', message })
}

function rightTypes(subject: Subject, table: TableId): Answer {
  const name = tableNames[table]
  const filled = printedCells(table, subject.edition, subject.cells).filter(
    ({ id }) => typeof subject.cells[id] === 'number',
  )
  const cells = filled.map(({ id }) => id)
  const base = { place: table, cells }
  if (cells.length === 0)
    return {
      ...base,
      outcome: 'notAssessable',
      message: text(`${name.zh}没有填写数字，无法核对。`, `${name.en} holds no number; not assessable.`),
    }
  const message = text(`${name.zh}所填数字类型正确。`, `The numbers of ${name.en} are of the right kind.`)
  return settle(subject, { ...base, outcome: 'pass', message })
}

export const complete = defineRule(
  {
    id: 'COMPLETE',
    title: text('没有空格：没有发生的填 0', 'No empty cell: what did not occur is written 0'),
    severity: 'should',
    editions: bothEditions,
    basis: text(
      '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号：不能遗漏',
      'Article 50 of the Regulation; notice No. 30 of 2021: nothing omitted',
    ),
    scope: 'within',
  },
  (subject) => tableIds.map((table) => completeTable(subject, table)),
)

function completeTable(subject: Subject, table: TableId): Answer {
  const ids = printedCells(table, subject.edition, subject.cells).map(({ id }) => id)
  const empty = ids.filter((id) => typeof subject.cells[id] !== 'number')
  const name = tableNames[table]
  const base = { place: table, cells: empty, left: ids.length - empty.length, right: ids.length }
  const counted = text(
    `${name.zh}共 ${ids.length} 格，填写数字 ${ids.length - empty.length} 格`,
    `${name.en} has ${ids.length} cells, ${ids.length - empty.length} of them hold a number`,
  )
  if (ids.every((id) => subject.cells[id] === undefined))
    return { ...base, outcome: 'notAssessable', message: text(`没有${name.zh}。`, `${name.en} is not there.`) }
  if (empty.length === 0)
    return settle(subject, { ...base, outcome: 'pass', message: text(`${counted.zh}。`, `${counted.en}.`) }, ids)
  const shown = showCells(empty)
  const message = text(
    `${counted.zh}，缺 ${empty.length} 格：${shown.zh}。没有发生的请填 0，空白和“/”不等于 0。`,
    `${counted.en}, ${empty.length} do not: ${shown.en}. Write 0 for nothing; blank and “/” are not 0.`,
  )
  return settleByAny(subject, { ...base, outcome: 'fail', message })
}
