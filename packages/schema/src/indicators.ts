import { cellMapOf } from './editions/editions.ts'
import { editionIds, type EditionId, type TableId } from './editions/edition.ts'
import { groups, isComparable } from './measures.ts'
import { text, type Text } from './text.ts'

interface IndicatorBase {
  readonly id: string
  readonly label: Text
  readonly unit: Text
  /** The table whose subject it is about. */
  readonly table: TableId
  /** What is counted, and how. */
  readonly definition: Text
  /** Editions that have it. */
  readonly editions: readonly EditionId[]
  /** The same meaning in all its editions; a series that is not breaks between 2020 and 2021. */
  readonly comparable: boolean
}

/** A number that can be added over units: a cell of the form or a group of cells. */
export interface AmountIndicator extends IndicatorBase {
  readonly kind: 'count' | 'money'
  readonly measure: string
}

/** A quotient of two measures, in per cent. Over several units: sum over sum, never a mean of rates. */
export interface RateIndicator extends IndicatorBase {
  readonly kind: 'rate'
  readonly numerator: string
  readonly denominator: string
  /** A zero denominator has no rate (不适用); it is neither 0 % nor a gap in the reporting. */
  readonly zeroDenominator: Text
}

export type Indicator = AmountIndicator | RateIndicator

function cellIndicators(): AmountIndicator[] {
  const ids = new Set(editionIds.flatMap((edition) => [...cellMapOf(edition).keys()]))
  return [...ids].flatMap((id) => {
    const having = editionIds.filter((edition) => cellMapOf(edition).has(id))
    const cell = cellMapOf(having.at(-1) ?? '2021').get(id)
    // 其他处理 is one cell in 2019 and a group in 2021: the group below serves both.
    if (!cell || groups.some((group) => group.id === id)) return []
    return {
      id,
      kind: cell.type === 'money' ? 'money' : 'count',
      label: cell.label,
      unit: cell.unit,
      table: cell.table,
      definition: text(`年度报告所填“${cell.label.zh}”`, `As filled in the annual report: ${cell.label.en}`),
      editions: having,
      comparable: isComparable(id),
      measure: id,
    } satisfies AmountIndicator
  })
}

function groupIndicators(): AmountIndicator[] {
  return groups.map((group) => ({
    id: group.id,
    kind: 'count',
    label: group.label,
    unit: text('件', 'cases'),
    table: group.id.startsWith('applications.') ? 'applications' : 'proceedings',
    definition: text(`${group.label.zh}所含各格之和`, `Sum of the cells of: ${group.label.en}`),
    editions: editionIds,
    comparable: true,
    measure: group.id,
  }))
}

function rate(
  id: string,
  label: Text,
  numerator: string,
  denominator: string,
  definition: Text,
  zeroDenominator: Text,
): RateIndicator {
  return {
    id: `rate.${id}`,
    kind: 'rate',
    label,
    unit: text('%', '%'),
    table: numerator.startsWith('applications.') ? 'applications' : 'proceedings',
    definition,
    editions: editionIds,
    comparable: true,
    numerator,
    denominator,
    zeroDenominator,
  }
}

const nothingAnswered = text('当年没有办结的申请，不计算', 'No application was concluded: there is no rate')
const results = 'applications.resultTotal.total'

const rates: readonly RateIndicator[] = [
  rate(
    'disclosure',
    text('公开率', 'Disclosure rate'),
    'applications.disclosed.total',
    results,
    text('（予以公开＋部分公开）÷ 本年度办理结果总计', '(Granted + partially granted) ÷ results of the year'),
    nothingAnswered,
  ),
  rate(
    'denied',
    text('不予公开率', 'Denial rate'),
    'applications.denied.total',
    results,
    text('不予公开 ÷ 本年度办理结果总计', 'Denied ÷ results of the year'),
    nothingAnswered,
  ),
  rate(
    'unable',
    text('无法提供率', 'Cannot-provide rate'),
    'applications.unable.total',
    results,
    text('无法提供 ÷ 本年度办理结果总计', 'Cannot be provided ÷ results of the year'),
    nothingAnswered,
  ),
  rate(
    'reconsiderationCorrected',
    text('复议纠错率', 'Corrected on reconsideration'),
    'proceedings.reconsideration.corrected',
    'proceedings.reconsideration.concluded',
    text(
      '行政复议结果纠正 ÷（维持＋纠正＋其他结果），不含尚未审结',
      'Corrected ÷ concluded reconsiderations, without pending',
    ),
    text('当年没有审结的行政复议，不计算', 'No reconsideration was concluded: there is no rate'),
  ),
  rate(
    'litigationCorrected',
    text('诉讼纠正率', 'Corrected in court'),
    'proceedings.litigation.corrected',
    'proceedings.litigation.concluded',
    text(
      '行政诉讼结果纠正 ÷（维持＋纠正＋其他结果），两类诉讼合计，不含尚未审结',
      'Corrected ÷ concluded lawsuits of both kinds, without pending',
    ),
    text('当年没有审结的行政诉讼，不计算', 'No lawsuit was concluded: there is no rate'),
  ),
  rate(
    'carriedForward',
    text('结转率', 'Carry-over rate'),
    'applications.carriedForward.total',
    'applications.due.total',
    text('结转下年度继续办理 ÷（本年新收＋上年结转）', 'Carried forward ÷ (received + carried in)'),
    text('当年没有应办理的申请，不计算', 'There was no application to process: there is no rate'),
  ),
]

/** Everything a chart can show, in the order of the form, rates last. */
export const indicators: readonly Indicator[] = [...cellIndicators(), ...groupIndicators(), ...rates]

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))

export function findIndicator(id: string): Indicator | undefined {
  return byId.get(id)
}

/** The measures an indicator needs: one, or numerator and denominator. */
export function measuresOf(indicator: Indicator): readonly string[] {
  return indicator.kind === 'rate' ? [indicator.numerator, indicator.denominator] : [indicator.measure]
}
