import { editions, leavesOf, text } from '@gongkai/schema'
import { allColumns } from '../applications-table.ts'
import type { Comparison } from '../comparison.ts'
import { compareWithPrevious } from '../previous-year.ts'
import { proceedingsBlocks } from '../proceedings-table.ts'
import { bothEditions, defineRule } from '../rule.ts'

/** 上年结转 and where it comes from, for the rule and for filling it in. */
export const carriedRows: readonly Comparison[] = allColumns.map(({ id, label }) => ({
  place: id,
  where: text(`表三“${label.zh}”列`, `Table 3, column “${label.en}”`),
  left: { label: text('本年“上年结转”', 'carried in this year'), plus: [`applications.carriedIn.${id}`] },
  relation: 'equal',
  right: {
    label: text('上年“结转下年度”', 'carried forward last year'),
    previous: [`applications.carriedForward.${id}`],
  },
}))

export const carry = defineRule(
  {
    id: 'X-CARRY',
    title: text(
      '表三每一列：上年结转等于上一年度报告的结转下年度继续办理',
      'In each column of table 3, carried in equals what last year’s report carried forward',
    ),
    severity: 'should',
    editions: bothEditions,
    basis: text('表三“二、上年结转”与“四、结转下年度继续办理”', 'Table 3, rows 2 and 4'),
    scope: 'acrossYears',
  },
  (subject) => compareWithPrevious(subject, carriedRows),
)

const rowsWithItems = editions['2019'].tables.proactive.blocks
  .filter(({ columns }) => leavesOf(columns).some(({ node }) => node.id === 'previousItems'))
  .flatMap(({ rows }) => leavesOf(rows).map(({ node }) => node))

/** 上一年项目数量 and where it comes from. */
export const itemRows: readonly Comparison[] = rowsWithItems.map(({ id, label }) => ({
  place: id,
  where: text(`表二“${label.zh}”`, `Table 2, “${label.en}”`),
  left: { label: text('本年“上一年项目数量”', 'items last year'), plus: [`proactive.${id}.previousItems`] },
  relation: 'equal',
  right: {
    label: text('上年“上一年项目数量＋本年增/减”', 'items and change in last year’s report'),
    previous: [`proactive.${id}.previousItems`, `proactive.${id}.change`],
  },
}))

export const items2019 = defineRule(
  {
    id: 'X-ITEMS-2019',
    title: text(
      '上一年项目数量＝上一年度报告的上一年项目数量＋本年增/减',
      'Items last year = items last year + change in last year’s report',
    ),
    severity: 'should',
    editions: ['2019'],
    basis: text('2019 年版表二第二十条第（五）（六）（八）项', 'Table 2 of 2019, article 20 (5) (6) (8)'),
    scope: 'acrossYears',
  },
  (subject) => compareWithPrevious(subject, itemRows, '2019'),
)

const pendings: readonly Comparison[] = proceedingsBlocks.map(({ id, label, total, pending: cell }) => ({
  place: id,
  where: text(`表四“${label.zh}”`, `Table 4, “${label.en}”`),
  left: { label: text('本年总计', 'total this year'), plus: [total] },
  relation: 'atLeast',
  right: { label: text('上年尚未审结', 'pending last year'), previous: [cell] },
}))

export const pending = defineRule(
  {
    id: 'X-PENDING',
    title: text(
      '表四含上年未结案件的，总计不少于上年尚未审结',
      'Where table 4 counts cases carried over, the total is not below last year’s pending',
    ),
    severity: 'hint',
    editions: bothEditions,
    basis: text('表四“尚未审结”与次年“总计”', 'Table 4, pending, and the next year’s total'),
    scope: 'acrossYears',
  },
  (subject) => compareWithPrevious(subject, pendings),
)
