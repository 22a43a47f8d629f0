import { text } from '@gongkai/schema'
import { settle } from '../certainty.ts'
import { chapterName, noProse, numbered, proseOf, quote } from '../prose/passages.ts'
import { scopeOf } from '../prose/scope.ts'
import { readProse } from '../prose/sentences.ts'
import { findStatements, type Statement } from '../prose/statements.ts'
import { cellsOf, valueOf } from '../prose/sums.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { tableFormOf } from '../mixed-form.ts'
import { showCells } from '../wording.ts'

export const textTable = defineRule(
  {
    id: 'TEXT-TABLE',
    title: text(
      '第一部分所写的申请、办理结果、复议诉讼和文件数量与表格一致',
      'The applications, results, proceedings and documents counted in chapter one equal the tables',
    ),
    severity: 'should',
    editions: bothEditions,
    basis: text(
      '报告格式：第一部分概述与表二、表三、表四为同一年度、同一口径的数据',
      'The form: chapter one and the tables tell the same year of the same agency',
    ),
    scope: 'within',
  },
  (subject) => {
    const overview = proseOf(subject.chapters, 'overview')
    if (overview === undefined) return [noProse('overview')]
    const place = numbered()
    const form = tableFormOf(subject.edition, subject.cells)
    return findStatements(readProse(overview), { year: subject.year, edition: subject.edition, form }).map(
      (statement) => compareStatement(subject, overview, statement, place(statement.measure.id)),
    )
  },
)

/** Withdrawn and ended ones may be told apart from answered ones; cases filed for the record are not cases by result. */
const answeredOtherwise = /撤回|撤销|终止|补正|不再处理|合并/
const heardOtherwise = /备案|一审|二审|再审|应诉|新[增收]/

function isCountedOtherwise({ measure, sentence }: Statement): boolean {
  if (measure.id === 'answered') return answeredOtherwise.test(sentence)
  return /^(?:reconsideration|litigation)/.test(measure.id) && heardOtherwise.test(sentence)
}

function compareStatement(subject: Subject, chapter: string, statement: Statement, place: string): Answer {
  const { figure, measure, lead } = statement
  const sums = measure.sums.map((sum) => ({ cells: cellsOf(sum), value: valueOf(subject.cells, sum) }))
  const table = sums[0] ?? { cells: [], value: null }
  const right = sums.find(({ value }) => value === figure.value) ?? table
  const passage = { chapter: 'overview', from: figure.labelFrom, to: figure.to } as const
  const base = { place, cells: right.cells, left: figure.value, right: right.value, passage }
  const said = `“${quote(chapter, figure.labelFrom, figure.to)}”`
  const name = chapterName('overview')
  if (table.value === null) {
    const shown = showCells(table.cells.filter((id) => typeof subject.cells[id] !== 'number'))
    const message = text(
      `${name.zh}写${said}，${shown.zh}没有填写数字，无法核对。`,
      `${name.en} says ${said}; no number in ${shown.en}; not assessable.`,
    )
    return { ...base, outcome: 'notAssessable', message }
  }
  if (right.value === figure.value) {
    const message = text(`${name.zh}写${said}，与表格相符。`, `${name.en} says ${said}, as the table does.`)
    return settle(subject, { ...base, outcome: 'pass', message })
  }
  const apart = Math.abs(figure.value - table.value)
  const [zh, en] = [
    `${name.zh}写${said}，${measure.label.zh}为 ${table.value} 件，相差 ${apart} 件`,
    `${name.en} says ${said}, ${measure.label.en} is ${table.value}; ${apart} apart`,
  ]
  if (scopeOf(lead, subject) === 'other')
    return {
      ...base,
      outcome: 'uncertain',
      message: text(
        `${zh}；文字与表格的统计范围可能不同，请核对口径。`,
        `${en}; text and table may count different agencies.`,
      ),
    }
  const explained = measure.near?.some((sum) => valueOf(subject.cells, sum) === figure.value)
  if (explained || isCountedOtherwise(statement))
    return {
      ...base,
      outcome: 'uncertain',
      message: text(`${zh}；两者的统计口径可能不同，请核对。`, `${en}; they may count in different ways.`),
    }
  return settle(subject, { ...base, outcome: 'fail', message: text(`${zh}。`, `${en}.`) })
}
