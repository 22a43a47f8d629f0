import { cellMapOf, editionOf, editions, findCell, text, type EditionId, type Text } from '@gongkai/schema'
import { settleByAny } from '../certainty.ts'
import { tableNames } from '../form-cells.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { showCells } from '../wording.ts'

const officialForm = text(
  '国办公开办函〔2019〕60号、〔2021〕30号所附格式',
  'The form issued with notices No. 60 of 2019 and No. 30 of 2021',
)

export const formEdition = defineRule(
  {
    id: 'FORM-EDITION',
    title: text(
      '使用报告年度应当使用的格式，且不与另一版混用',
      'The form is the one for the year, unmixed with the other edition',
    ),
    severity: 'must',
    editions: bothEditions,
    basis: officialForm,
    scope: 'within',
  },
  (subject) => [
    editionOfYear(subject),
    ...(['proactive', 'applications'] as const).map((table) => unmixed(subject, table)),
  ],
)

function editionOfYear({ year, edition }: Subject): Answer {
  const wanted = editionOf(year)
  const base = { place: 'year', cells: [] }
  if (edition === wanted.id)
    return {
      ...base,
      outcome: 'pass',
      message: text(`${year} 年的报告使用 ${edition} 年版格式。`, `The report on ${year} uses the form of ${edition}.`),
    }
  return {
    ...base,
    outcome: 'fail',
    message: text(
      `${year} 年的报告使用了 ${edition} 年版格式，应使用 ${wanted.id} 年版：${wanted.source.zh}。`,
      `The report on ${year} uses the form of ${edition}; it should use that of ${wanted.id}: ${wanted.source.en}.`,
    ),
  }
}

function unmixed(subject: Subject, table: 'proactive' | 'applications'): Answer {
  const { edition, cells } = subject
  const own = cellMapOf(edition)
  const foreign = Object.keys(cells).filter((id) => id.startsWith(`${table}.`) && !own.has(id) && findCell(id))
  const name = tableNames[table]
  const base = { place: table, cells: foreign }
  if (foreign.length > 0) {
    const shown = showCells(foreign)
    return settleByAny(subject, {
      ...base,
      outcome: 'fail',
      message: text(
        `${name.zh}混用了另一版格式的行或列：${shown.zh}；应使用 ${edition} 年版格式。`,
        `${name.en} mixes in rows or columns of the other edition: ${shown.en}; the form is that of ${edition}.`,
      ),
    })
  }
  const ownFilled = Object.keys(cells).some((id) => id.startsWith(`${table}.`))
  if (!ownFilled)
    return {
      ...base,
      outcome: 'notAssessable',
      message: text(`没有${name.zh}，无法核对。`, `${name.en} is not there; not assessable.`),
    }
  return {
    ...base,
    outcome: 'pass',
    message: text(
      `${name.zh}的行、列与 ${edition} 年版格式一致。`,
      `The rows and columns of ${name.en} are those of ${edition}.`,
    ),
  }
}

export const formLabel = defineRule(
  {
    id: 'FORM-LABEL',
    title: text('行、列名称与格式原文一致', 'Row and column labels are those of the official form'),
    severity: 'hint',
    editions: bothEditions,
    basis: officialForm,
    scope: 'within',
  },
  ({ printedForm, edition }) => {
    if (!printedForm) return [notSeen]
    const deviating = Map.groupBy(printedForm.labels, ({ row }) => row)
    if (deviating.size === 0) return [asOfficial(text('行、列名称', 'Labels'))]
    return [...deviating].map(([row, printed]) => deviation(row, labelOfRow(edition, row), printed))
  },
)

export const formChapter = defineRule(
  {
    id: 'FORM-CHAPTER',
    title: text('六个部分的标题与格式原文一致', 'The titles of the six chapters are those of the official form'),
    severity: 'hint',
    editions: bothEditions,
    basis: officialForm,
    scope: 'within',
  },
  ({ printedForm, edition }) => {
    if (!printedForm) return [notSeen]
    const deviating = Map.groupBy(printedForm.chapters, ({ chapter }) => chapter)
    if (deviating.size === 0) return [asOfficial(text('各部分标题', 'Chapter titles'))]
    return [...deviating].map(([id, printed]) => {
      const official = editions[edition].chapters.find((chapter) => chapter.id === id)
      return deviation(id, official && text(`${official.number}、${official.title.zh}`, official.title.en), printed)
    })
  },
)

const notSeen: Answer = {
  place: 'printed',
  outcome: 'notAssessable',
  cells: [],
  message: text('没有原件的文字，无法核对。', 'The printed form was not seen; not assessable.'),
}

function asOfficial(what: Text): Answer {
  return {
    place: 'printed',
    outcome: 'pass',
    cells: [],
    message: text(`${what.zh}与格式原文一致。`, `${what.en} are as in the official form.`),
  }
}

function deviation(place: string, official: Text | undefined, printed: readonly { printed: string }[]): Answer {
  const shown = printed.map((one) => `“${one.printed}”`)
  const wanted = official ?? text(place, place)
  return {
    place: place.slice(0, 100),
    outcome: 'fail',
    cells: [],
    message: text(
      `原件写作${shown.join('、')}，格式原文为“${wanted.zh}”。`,
      `Printed ${shown.join(', ')}; the official form says “${wanted.zh}” (${wanted.en}).`,
    ),
  }
}

/** The last part of a label path is the row's or column's own; `row` may be a row id or a whole cell id. */
function labelOfRow(edition: EditionId, row: string): Text | undefined {
  const cell = [...cellMapOf(edition).values()].find(({ id, row: inRow }) => inRow === row || id === row)
  return cell?.label
}
