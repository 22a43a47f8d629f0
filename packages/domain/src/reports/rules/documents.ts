import { editions, leavesOf, text, type EditionId, type Text } from '@gongkai/schema'
import { compareSides, type Comparison } from '../comparison.ts'
import { compareWithPrevious } from '../previous-year.ts'
import { bothEditions, defineRule } from '../rule.ts'

interface DocumentRow {
  readonly id: string
  readonly label: Text
}

/** 规章 and （行政）规范性文件, the block of article 20 (1) in both editions. */
function documentRows(edition: EditionId): readonly DocumentRow[] {
  return leavesOf(editions[edition].tables.proactive.blocks[0]?.rows ?? []).map(({ node }) => node)
}

const whereIs = ({ label }: DocumentRow): Text => text(`表二“${label.zh}”`, `Table 2, “${label.en}”`)
const cellOf = (row: DocumentRow, column: string) => `proactive.${row.id}.${column}`

const smallestStock: Readonly<Record<EditionId, readonly Comparison[]>> = {
  '2019': documentRows('2019').flatMap((row): Comparison[] => [
    {
      place: row.id,
      where: whereIs(row),
      left: { label: text('对外公开总数量', 'total disclosed'), plus: [cellOf(row, 'totalDisclosed')] },
      relation: 'atLeast',
      right: { label: text('本年新公开数量', 'newly disclosed'), plus: [cellOf(row, 'newlyDisclosed')] },
    },
    {
      place: `${row.id}.newlyMade`,
      where: whereIs(row),
      left: { label: text('本年新制作数量', 'newly made'), plus: [cellOf(row, 'newlyMade')] },
      relation: 'atLeast',
      right: { label: text('本年新公开数量', 'newly disclosed'), plus: [cellOf(row, 'newlyDisclosed')] },
    },
  ]),
  '2021': documentRows('2021').map((row) => ({
    place: row.id,
    where: whereIs(row),
    left: { label: text('现行有效件数', 'in force'), plus: [cellOf(row, 'inForce')] },
    relation: 'atLeast',
    right: {
      label: text('本年制发件数－本年废止件数', 'issued − repealed'),
      plus: [cellOf(row, 'issued')],
      minus: [cellOf(row, 'repealed')],
    },
  })),
}

/** What was repealed may have been issued in the same year, hence `issued − repealed` and not `issued`. */
export const smallestDocumentStock = defineRule(
  {
    id: 'DOC-STOCK-MIN',
    title: text('文件存量不少于本年新增', 'The stock of documents is not smaller than what the year added'),
    severity: 'hint',
    editions: bothEditions,
    basis: text('表二第二十条第（一）项各栏的含义', 'What the columns of table 2, article 20 (1), count'),
    scope: 'within',
  },
  (subject) => smallestStock[subject.edition].map((comparison) => compareSides(subject, comparison)),
)

const stockInForce: readonly Comparison[] = documentRows('2021').map((row) => ({
  place: row.id,
  where: whereIs(row),
  left: { label: text('本年现行有效', 'in force this year'), plus: [cellOf(row, 'inForce')] },
  relation: 'equal',
  right: {
    label: text('上年现行有效＋本年制发－本年废止', 'in force last year + issued − repealed'),
    previous: [cellOf(row, 'inForce')],
    plus: [cellOf(row, 'issued')],
    minus: [cellOf(row, 'repealed')],
  },
}))

export const stock = defineRule(
  {
    id: 'X-STOCK',
    title: text(
      '现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数（修订计为制发、自然失效、口径调整除外）',
      'In force = in force last year + issued − repealed (revisions, expiry and changes of scope apart)',
    ),
    severity: 'should',
    editions: ['2021'],
    basis: text('2021 年版表二第二十条第（一）项', 'Table 2 of 2021, article 20 (1)'),
    scope: 'acrossYears',
  },
  (subject) => compareWithPrevious(subject, stockInForce, '2021'),
)

const stockDisclosed: readonly Comparison[] = documentRows('2019').map((row) => ({
  place: row.id,
  where: whereIs(row),
  left: { label: text('本年对外公开总数量', 'total disclosed this year'), plus: [cellOf(row, 'totalDisclosed')] },
  relation: 'equal',
  right: {
    label: text('上年对外公开总数量＋本年新公开', 'total disclosed last year + newly disclosed'),
    previous: [cellOf(row, 'totalDisclosed')],
    plus: [cellOf(row, 'newlyDisclosed')],
  },
}))

export const stock2019 = defineRule(
  {
    id: 'X-STOCK-2019',
    title: text(
      '对外公开总数量＝上年对外公开总数量＋本年新公开数量（撤下的除外）',
      'Total disclosed = total disclosed last year + newly disclosed (what was taken down apart)',
    ),
    severity: 'hint',
    editions: ['2019'],
    basis: text('2019 年版表二第二十条第（一）项', 'Table 2 of 2019, article 20 (1)'),
    scope: 'acrossYears',
  },
  (subject) => compareWithPrevious(subject, stockDisclosed, '2019'),
)
