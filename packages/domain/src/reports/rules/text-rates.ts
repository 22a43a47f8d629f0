import { text } from '@gongkai/schema'
import { numberIn, rateOf } from '../../statistics/measure-values.ts'
import { settle } from '../certainty.ts'
import { noLookingBack } from '../previous-year.ts'
import { tableFormOf } from '../mixed-form.ts'
import { chapterName, noProse, numbered, proseOf, quote } from '../prose/passages.ts'
import { findGrowth, findShares, isRate, type Growth, type Share } from '../prose/rates.ts'
import { scopeOf } from '../prose/scope.ts'
import { readProse } from '../prose/sentences.ts'
import { findStatements, type Statement } from '../prose/statements.ts'
import { cellsOf, valueOf } from '../prose/sums.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'

const name = chapterName('overview')

function statementsOf(subject: Subject, overview: string): readonly Statement[] {
  const form = tableFormOf(subject.edition, subject.cells)
  return findStatements(readProse(overview), { year: subject.year, edition: subject.edition, form })
}

export const textPercent = defineRule(
  {
    id: 'TEXT-PERCENT',
    title: text('文字中的占比与所写件数相符', 'Shares in the text follow from the counts beside them'),
    severity: 'hint',
    editions: bothEditions,
    basis: text(
      '占比＝件数÷总数；总数通常为表三“（七）总计”，也有用新收与结转之和的',
      'A share is a count over a total, usually table 3 (7), sometimes received and carried in',
    ),
    scope: 'within',
  },
  (subject) => {
    const overview = proseOf(subject.chapters, 'overview')
    if (overview === undefined) return [noProse('overview')]
    const place = numbered()
    const counted = new Set(statementsOf(subject, overview).map(({ figure }) => figure))
    return findShares(readProse(overview)).flatMap((share) => {
      const answer = judgeShare(subject, overview, share, counted.has(share.part))
      return answer ? [{ ...answer, place: place('overview') }] : []
    })
  },
)

const tableBases = [
  { plus: ['applications.resultTotal.total'] },
  { plus: ['applications.newlyReceived.total'] },
  { plus: ['applications.newlyReceived.total', 'applications.carriedIn.total'] },
]

function judgeShare(
  subject: Subject,
  chapter: string,
  { rate, part, bases }: Share,
  isInTable: boolean,
): Omit<Answer, 'place'> | undefined {
  const inText = bases.map(({ value }) => ({ value, cells: [] as string[] }))
  const inTable = tableBases.map((sum) => ({ value: valueOf(subject.cells, sum), cells: cellsOf(sum) }))
  const computed = [...inText, ...(isInTable ? inTable : [])].flatMap(({ value, cells }) => {
    const percent = rateOf(part.value, value)
    return percent === null || value === null || percent > 100 ? [] : [{ percent, value, cells }]
  })
  const nearest = computed.toSorted(
    (one, other) => distance(one.percent, rate.value) - distance(other.percent, rate.value),
  )[0]
  if (!nearest) return undefined
  const holds = computed.some(({ percent }) => isRate(rate, percent))
  const said = `“${quote(chapter, part.labelFrom, rate.to)}”`
  const exact = nearest.percent.toFixed(Math.max(rate.decimals, 1))
  return settle(subject, {
    place: '',
    outcome: holds ? 'pass' : 'fail',
    cells: nearest.cells,
    left: rate.value,
    right: holds ? rate.value : Number(exact),
    passage: { chapter: 'overview', from: part.labelFrom, to: rate.to },
    message: holds
      ? text(`${name.zh}写${said}，与计算相符。`, `${name.en} says ${said}, as computed.`)
      : text(
          `${name.zh}写${said}，按 ${part.value}÷${nearest.value} 计算为 ${exact}%，请核对。`,
          `${name.en} says ${said}; ${part.value} of ${nearest.value} is ${exact} %.`,
        ),
  })
}

function distance(one: number, other: number): number {
  return Math.abs(one - other)
}

export const textGrowth = defineRule(
  {
    id: 'TEXT-GROWTH',
    title: text('文字中的同比增减与上年数字相符', 'Growth in the text follows from last year’s figure'),
    severity: 'hint',
    editions: bothEditions,
    basis: text('与上一年度报告表格比较', 'Comparison with the tables of last year’s report'),
    scope: 'acrossYears',
  },
  (subject) => {
    const overview = proseOf(subject.chapters, 'overview')
    if (overview === undefined) return [noProse('overview')]
    const place = numbered()
    return findGrowth(readProse(overview), statementsOf(subject, overview))
      .filter(({ statement }) => scopeOf(statement.lead, subject) === 'own')
      .map((growth) => judgeGrowth(subject, overview, growth, place(growth.statement.measure.id)))
  },
)

function judgeGrowth(subject: Subject, chapter: string, growth: Growth, place: string): Answer {
  const { statement, change, falls } = growth
  const { figure, measure } = statement
  const passage = { chapter: 'overview', from: figure.labelFrom, to: change.to } as const
  const cells = measure.sums
    .slice(0, 1)
    .flatMap(cellsOf)
    .filter((id) => numberIn(subject.cells, id) !== null)
  const base = { place, cells, passage }
  const said = `“${quote(chapter, figure.labelFrom, figure.to)}，${quote(chapter, change.labelFrom, change.to)}”`
  const noReport = noLookingBack(subject)
  if (noReport) return { ...base, outcome: 'notAssessable', message: noReport.message }
  const before = measure.sums.flatMap((sum) => valueOf(subject.previous?.cells ?? {}, sum) ?? [])
  const changes = before.flatMap((value) => changeOf(growth, value))
  const [nearest] = changes.toSorted(
    (one, other) => distance(one.change, change.value) - distance(other.change, change.value),
  )
  if (!nearest)
    return {
      ...base,
      outcome: 'notAssessable',
      message: text(
        `${name.zh}写${said}，上年没有可比的数字，无法核对。`,
        `${name.en} says ${said}; last year has no figure to compare; not assessable.`,
      ),
    }
  const holds = changes.some((one) => isRate(change, one.change))
  const unit = change.unit === '%' ? '%' : ` ${change.unit}`
  const exact = change.unit === '%' ? nearest.change.toFixed(Math.max(2, change.decimals)) : nearest.change
  const word = falls ? text('下降', 'a fall of') : text('增长', 'a growth of')
  return settle(subject, {
    ...base,
    outcome: holds ? 'pass' : 'fail',
    left: change.value,
    right: holds ? change.value : Number(exact),
    message: holds
      ? text(`${name.zh}写${said}，与上年数字相符。`, `${name.en} says ${said}, as last year’s figure has it.`)
      : text(
          `${name.zh}写${said}，上年为 ${nearest.before} ${figure.unit}，按此计算${word.zh} ${exact}${unit}，请核对。`,
          `${name.en} says ${said}; last year had ${nearest.before}, ${word.en} ${exact}${change.unit === '%' ? ' %' : ''}.`,
        ),
  })
}

function changeOf({ statement, change, falls }: Growth, before: number): { before: number; change: number }[] {
  const difference = (statement.figure.value - before) * (falls ? -1 : 1)
  if (change.unit !== '%') return [{ before, change: difference }]
  const percent = rateOf(difference, before)
  return percent === null ? [] : [{ before, change: percent }]
}
