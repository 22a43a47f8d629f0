import { text, toWanYuan, type AgencyLevel, type EditionId } from '@gongkai/schema'
import { numberIn } from '../../statistics/measure-values.ts'
import { settle } from '../certainty.ts'
import { proceedingsBlocks } from '../proceedings-table.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { showAmount, showCells } from '../wording.ts'

const moneyCells: Readonly<Record<EditionId, string>> = {
  '2019': 'proactive.procurement.amount',
  '2021': 'proactive.fees.amountWanYuan',
}

/** 万元 a year above which an amount at this level looks like yuan written into a 万元 cell. */
const plausibleWanYuan: Readonly<Record<AgencyLevel, number>> = {
  township: 10_000,
  county: 1_000_000,
  prefecture: 10_000_000,
  province: 100_000_000,
  national: 1_000_000_000,
}

export const unit = defineRule(
  {
    id: 'UNIT',
    title: text('金额以万元计，数量级与机关层级相称', 'Amounts are in 10,000 yuan, of a size that fits the level'),
    severity: 'hint',
    editions: bothEditions,
    basis: text(
      '表二“本年收费金额（单位：万元）”“采购总金额”',
      'Table 2, fees collected (10,000 yuan) and total amount',
    ),
    scope: 'within',
  },
  (subject) => {
    const cell = moneyCells[subject.edition]
    const fen = numberIn(subject.cells, cell)
    const limit = plausibleWanYuan[subject.level]
    const base = { place: cell.slice('proactive.'.length), cells: [cell], left: fen, right: limit * 1_000_000 }
    if (fen === null) return [notFilled(base.place, cell)]
    const shown = showAmount(fen, cell)
    const holds = toWanYuan(fen) <= limit
    const message = holds
      ? text(`表二金额 ${shown.zh}，数量级合理。`, `The amount of table 2 is ${shown.en}, a plausible size.`)
      : text(
          `表二金额 ${shown.zh}，超过同级机关的合理上限 ${limit} 万元，请核对是否把元填成了万元。`,
          `The amount of table 2 is ${shown.en}, above a plausible ${limit} × 10,000 yuan; was it entered in yuan?`,
        )
    return [settle(subject, { ...base, outcome: holds ? 'pass' : 'fail', message })]
  },
)

export const directSuit = defineRule(
  {
    id: 'DIRECT-SUIT-2024',
    title: text(
      '2024 年起对不予公开应先行复议，“未经复议直接起诉”通常为 0',
      'From 2024 a refusal goes to reconsideration first; direct suits are usually 0',
    ),
    severity: 'hint',
    editions: ['2021'],
    basis: text(
      '《行政复议法》（2023）第二十三条第一款第（四）项',
      'Administrative Reconsideration Law (2023), article 23 (1) (4)',
    ),
    scope: 'within',
  },
  (subject) => (subject.year < 2024 ? [] : directSuits(subject)),
)

function directSuits(subject: Subject): Answer[] {
  const block = proceedingsBlocks.find(({ id }) => id === 'litigationDirect')
  if (!block) return []
  const cells = [...block.parts, block.total]
  const values = cells.map((id) => numberIn(subject.cells, id))
  const parts = values.slice(0, -1).reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const suits = Math.max(parts, values.at(-1) ?? 0)
  if (suits === 0 && values.includes(null)) return [notFilled(block.id, ...cells)]
  const message =
    suits === 0
      ? text('没有未经复议直接起诉的案件。', 'There is no direct suit.')
      : text(
          `未经复议直接起诉 ${suits} 件，而 2024 年起对不予公开应先申请复议；请核对是否为其他答复或以前年度的案件。`,
          `There are ${suits} direct suits, while from 2024 a refusal goes to reconsideration first: are they about other replies or older cases?`,
        )
  return [
    settle(subject, { place: block.id, cells, left: suits, right: 0, outcome: suits === 0 ? 'pass' : 'fail', message }),
  ]
}

const unpaid = 'applications.otherUnpaidFee.total'

export const feeRow = defineRule(
  {
    id: 'FEE-ROW',
    title: text(
      '有逾期不缴费而不再处理的，第六部分应说明收取信息处理费情况',
      'Where applications ended over unpaid fees, chapter six speaks of fees',
    ),
    severity: 'hint',
    editions: ['2021'],
    basis: text(
      '《条例》第四十二条；2021 年版第六部分“收取信息处理费情况在此处报告”',
      'Article 42; edition of 2021, chapter six: fees are reported here',
    ),
    scope: 'within',
  },
  (subject) => {
    const value = numberIn(subject.cells, unpaid)
    if (value === null) return [notFilled('otherUnpaidFee', unpaid)]
    const base = { place: 'otherUnpaidFee', cells: [unpaid], left: value }
    if (value === 0)
      return [
        settle(subject, {
          ...base,
          outcome: 'pass',
          message: text('没有因逾期不缴费不再处理的申请。', 'No application ended over an unpaid fee.'),
        }),
      ]
    const chapter = subject.chapters?.other
    if (chapter === undefined)
      return [
        {
          ...base,
          outcome: 'notAssessable',
          message: text('没有第六部分的文字，无法核对。', 'Chapter six is not there; not assessable.'),
        },
      ]
    const mentioned = /处理费|收费|缴费|缴纳|费用|收取/.test(chapter)
    const message = mentioned
      ? text(
          `逾期不缴费 ${value} 件，第六部分已说明收费情况。`,
          `${value} ended over unpaid fees, and chapter six speaks of fees.`,
        )
      : text(
          `逾期不缴费 ${value} 件，第六部分没有提到收费情况。`,
          `${value} ended over unpaid fees, but chapter six does not mention fees.`,
        )
    return [settle(subject, { ...base, outcome: mentioned ? 'pass' : 'fail', message })]
  },
)

function notFilled(place: string, ...cells: readonly string[]): Answer {
  const shown = showCells(cells)
  return {
    place,
    cells,
    outcome: 'notAssessable',
    message: text(`${shown.zh}没有填全数字，无法核对。`, `${shown.en}: not filled with numbers; not assessable.`),
  }
}
