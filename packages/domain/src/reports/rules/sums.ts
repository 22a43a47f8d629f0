import { text, type EditionId } from '@gongkai/schema'
import { allColumns, applicantColumns, tableRows } from '../applications-table.ts'
import { compareSides, type Comparison } from '../comparison.ts'
import { tableFormOf } from '../mixed-form.ts'
import { proceedingsBlocks } from '../proceedings-table.ts'
import { bothEditions, defineRule } from '../rule.ts'

const columnOf = (label: { zh: string; en: string }) => text(`表三“${label.zh}”列`, `Table 3, column “${label.en}”`)

const balances: readonly Comparison[] = allColumns.map(({ id, label }) => ({
  place: id,
  where: columnOf(label),
  left: {
    label: text('一、本年新收＋二、上年结转', '1. received + 2. carried in'),
    plus: [`applications.newlyReceived.${id}`, `applications.carriedIn.${id}`],
  },
  relation: 'equal',
  right: {
    label: text('三（七）总计＋四、结转下年度', '3(7) results + 4. carried forward'),
    plus: [`applications.resultTotal.${id}`, `applications.carriedForward.${id}`],
  },
}))

/** Column by column: a table that balances in 总计 may hide +1 and −1 in two columns. */
export const balance = defineRule(
  {
    id: 'T3-BALANCE',
    title: text(
      '表三每一列：第一项加第二项之和，等于第三项加第四项之和',
      'In each column of table 3, items 1 and 2 together equal items 3 and 4 together',
    ),
    severity: 'must',
    editions: bothEditions,
    basis: text('表三表头所印勾稽关系', 'The cross-check printed in the head of table 3'),
    scope: 'within',
  },
  (subject) => balances.map((comparison) => compareSides(subject, comparison)),
)

function resultSumsIn(edition: EditionId): readonly Comparison[] {
  return allColumns.map(({ id, label }) => ({
    place: id,
    where: columnOf(label),
    left: { label: text('三（七）总计', '3(7) total'), plus: [`applications.resultTotal.${id}`] },
    relation: 'equal',
    right: {
      label: text('（一）至（六）各项之和', 'sum of results (1) to (6)'),
      plus: tableRows[edition].results.map((row) => `applications.${row.id}.${id}`),
    },
  }))
}

const resultSums = { '2019': resultSumsIn('2019'), '2021': resultSumsIn('2021') }

export const resultSum = defineRule(
  {
    id: 'T3-RESULT-SUM',
    title: text(
      '表三每一列：（七）总计等于（一）至（六）各项之和',
      'In each column of table 3, (7) total equals the sum of the results (1) to (6)',
    ),
    severity: 'must',
    editions: bothEditions,
    basis: text('表三“（七）总计”', 'Table 3, (7) total'),
    scope: 'within',
  },
  (subject) =>
    resultSums[tableFormOf(subject.edition, subject.cells)].map((comparison) => compareSides(subject, comparison)),
)

function rowSumsIn(edition: EditionId): readonly Comparison[] {
  return tableRows[edition].all.map(({ id, label }) => ({
    place: id,
    where: text(`表三“${label.zh}”行`, `Table 3, row “${label.en}”`),
    left: { label: text('总计', 'total'), plus: [`applications.${id}.total`] },
    relation: 'equal',
    right: {
      label: text('六类申请人之和', 'sum of the six kinds of applicants'),
      plus: applicantColumns.map((column) => `applications.${id}.${column.id}`),
    },
  }))
}

const rowSums = { '2019': rowSumsIn('2019'), '2021': rowSumsIn('2021') }

export const rowSum = defineRule(
  {
    id: 'T3-ROW-SUM',
    title: text(
      '表三每一行：总计等于各类申请人之和',
      'In each row of table 3, the total equals the sum of the applicants',
    ),
    severity: 'must',
    editions: bothEditions,
    basis: text('表三“总计”列', 'Table 3, column total'),
    scope: 'within',
  },
  (subject) =>
    rowSums[tableFormOf(subject.edition, subject.cells)].map((comparison) => compareSides(subject, comparison)),
)

const blockSums: readonly Comparison[] = proceedingsBlocks.map(({ id, label, total, parts }) => ({
  place: id,
  where: text(`表四“${label.zh}”`, `Table 4, “${label.en}”`),
  left: { label: text('总计', 'total'), plus: [total] },
  relation: 'equal',
  right: { label: text('维持、纠正、其他、未审结之和', 'upheld + corrected + other + pending'), plus: parts },
}))

export const proceedingsSum = defineRule(
  {
    id: 'T4-SUM',
    title: text(
      '表四每一部分：总计等于结果维持、结果纠正、其他结果、尚未审结之和',
      'In each block of table 4, the total equals upheld, corrected, other and pending together',
    ),
    severity: 'must',
    editions: bothEditions,
    basis: text('表四“总计”', 'Table 4, total'),
    scope: 'within',
  },
  (subject) => blockSums.map((comparison) => compareSides(subject, comparison)),
)
