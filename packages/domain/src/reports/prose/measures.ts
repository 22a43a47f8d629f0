import { text, type EditionId, type Text } from '@gongkai/schema'
import { tableRows } from '../applications-table.ts'
import { proceedingsBlocks } from '../proceedings-table.ts'
import { oneCell, type CellSum } from './sums.ts'

/** Something that the text and the tables both count. */
export interface Measure {
  readonly id: string
  /** The table's name for it. */
  readonly label: Text
  /** The table's figure first, then what the same words may also mean. A text that equals any of them is right. */
  readonly sums: readonly CellSum[]
  /** What would explain a difference, without being what the words say: concluded cases only. */
  readonly near?: readonly CellSum[]
}

const inTable3 = (zh: string, en: string) => text(`表三“${zh}”`, `table 3, “${en}”`)
const inTable4 = (zh: string, en: string) => text(`表四“${zh}”`, `table 4, “${en}”`)
const row = (id: string, column = 'total') => `applications.${id}.${column}`

const [newly, carriedIn, answered, carriedForward] = ['newlyReceived', 'carriedIn', 'resultTotal', 'carriedForward']
const handled = (column?: string): CellSum => ({ plus: [row(newly, column), row(carriedIn, column)] })

/** 收办 and 受理 may include what was carried in (false alarm b); 收到 and 新收 do not. */
export const received: Measure = {
  id: 'newlyReceived',
  label: inTable3('本年新收政府信息公开申请数量', 'newly received'),
  sums: [oneCell(row(newly))],
}
export const receivedOrCarried: Measure = {
  ...received,
  sums: [oneCell(row(newly)), handled(), oneCell(row(answered))],
}

export const carriedInMeasure: Measure = {
  id: 'carriedIn',
  label: inTable3('上年结转政府信息公开申请数量', 'carried in'),
  sums: [oneCell(row(carriedIn))],
}

export const carriedForwardMeasure: Measure = {
  id: 'carriedForward',
  label: inTable3('结转下年度继续办理', 'carried forward'),
  sums: [oneCell(row(carriedForward))],
}

const rowsUnder = (edition: EditionId, prefix: string) =>
  tableRows[edition].results.flatMap(({ id }) => (id.startsWith(prefix) ? [row(id)] : []))

/** 答复 may leave out last year's (false alarm c), what was withdrawn or ended, and what was not processed. */
function answeredIn(edition: EditionId): Measure {
  const ended = [...rowsUnder(edition, 'other')]
  const unprocessed = rowsUnder(edition, 'notProcessed')
  return {
    id: 'answered',
    label: inTable3('（七）总计', '(7) total'),
    sums: [
      oneCell(row(answered)),
      { plus: [row(answered)], minus: [row(carriedIn)] },
      { plus: [row(answered)], minus: ended },
      { plus: [row(answered)], minus: [...ended, ...unprocessed] },
      { plus: [row(answered)], minus: unprocessed },
    ],
  }
}

export const answeredMeasure: Readonly<Record<EditionId, Measure>> = {
  '2019': answeredIn('2019'),
  '2021': answeredIn('2021'),
}

interface ResultGroup {
  readonly words: string
  readonly measure: Measure
}

function resultGroups(edition: EditionId): readonly ResultGroup[] {
  const group = (id: string, words: string, en: string, ...sums: CellSum[]): ResultGroup => ({
    words,
    measure: { id, label: inTable3(words, en), sums },
  })
  const [granted, partial] = [row('granted'), row('partiallyGranted')]
  return [
    group('granted', '予以公开', 'granted', oneCell(granted), { plus: [granted, partial] }),
    group('partiallyGranted', '部分公开', 'partially granted', oneCell(partial)),
    group('denied', '不予公开', 'denied', { plus: rowsUnder(edition, 'denied') }),
    group('unable', '无法提供', 'unable to provide', { plus: rowsUnder(edition, 'unable') }),
    group('notProcessed', '不予处理', 'not processed', { plus: rowsUnder(edition, 'notProcessed') }),
    group('otherHandling', '其他处理', 'other handling', { plus: rowsUnder(edition, 'other') }),
  ]
}

/** （一） to （六） of table 3, by the words of the form. */
export const resultMeasures: Readonly<Record<EditionId, readonly ResultGroup[]>> = {
  '2019': resultGroups('2019'),
  '2021': resultGroups('2021'),
}

export const naturalPersons: Measure = {
  id: 'naturalPerson',
  label: inTable3('自然人', 'natural persons'),
  sums: [oneCell(row(newly, 'naturalPerson')), handled('naturalPerson'), oneCell(row(answered, 'naturalPerson'))],
}

const [review, direct, after] = proceedingsBlocks

function proceedings(
  field: string,
  zh: string,
  en: string,
): Readonly<Record<'reconsideration' | 'litigation', Measure>> {
  const cell = (block: string | undefined) => `proceedings.${block}.${field}`
  const concluded = (ids: readonly string[]): CellSum => ({
    plus: ids,
    minus: ids.map((id) => id.replace('.total', '.pending')),
  })
  const [reviews, lawsuits] = [[cell(review?.id)], [cell(direct?.id), cell(after?.id)]]
  return {
    reconsideration: {
      id: `reconsideration.${field}`,
      label: inTable4(`行政复议 / ${zh}`, `reconsideration, ${en}`),
      sums: [{ plus: reviews }],
      ...(field === 'total' && { near: [concluded(reviews)] }),
    },
    litigation: {
      id: `litigation.${field}`,
      label: inTable4(`行政诉讼 / ${zh}`, `litigation, ${en}`),
      sums: [{ plus: lawsuits }, ...lawsuits.map(oneCell)],
      ...(field === 'total' && { near: [concluded(lawsuits)] }),
    },
  }
}

/** Table 4 by what the text calls the outcome. 诉讼 is both kinds together, or one of them. */
export const proceedingsMeasures = {
  total: proceedings('total', '总计', 'total'),
  upheld: proceedings('upheld', '结果维持', 'upheld'),
  corrected: proceedings('corrected', '结果纠正', 'corrected'),
  other: proceedings('other', '其他结果', 'other'),
  pending: proceedings('pending', '尚未审结', 'pending'),
}
