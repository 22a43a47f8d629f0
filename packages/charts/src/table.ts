import { text, type Locale } from '@gongkai/schema'
import type { Chart, ChartPoint, GapReason } from './chart.ts'
import { gapWords } from './words/gaps.ts'
import { formatNumber } from './words/numbers.ts'

export interface TableCell {
  /** What a reader sees: a number, or the words for its gap. */
  readonly text: string
  /** For files and sorting; absent in cells that are not figures. */
  readonly value?: number | null
  readonly reason?: GapReason
}

/** A chart's figures as a table: the first column of each row heads it. */
export interface ChartTable {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly { readonly head: string; readonly cells: readonly TableCell[] }[]
  readonly notes: readonly string[]
}

/** The figure of a point: 33.3 (the head of its column names the unit). */
export function toValueCell(point: ChartPoint | undefined, chart: Chart, locale: Locale): TableCell {
  if (!point) return { text: '' }
  const { value, reason } = point
  if (value !== null) return { text: formatNumber(value, chart.indicator.kind), value }
  return reason ? { text: gapWords[reason][locale], value, reason } : { text: '', value }
}

/** What a rate was made from, or how many reports a sum. */
export function toCountCell(count: number | null | undefined): TableCell {
  return typeof count === 'number' ? { text: formatNumber(count, 'count'), value: count } : { text: '—', value: null }
}

/** "公开率（%）": a column names its unit once. */
export function valueHead({ indicator }: Chart, locale: Locale, of: string = indicator.name[locale]): string {
  return locale === 'zh' ? `${of}（${indicator.unit.zh}）` : `${of} (${indicator.unit.en})`
}

/** Heads and cells that say how a figure came about: parts of a rate, reports in a sum. */
export function partColumns(
  chart: Chart,
  locale: Locale,
): { head: string[]; cells: (point: ChartPoint) => TableCell[] } {
  const rate = chart.indicator.kind === 'rate'
  const sum = chart.spec.scope === 'subtree'
  return {
    head: [...(rate ? rateParts : []), ...(sum ? sumParts : [])].map((words) => words[locale]),
    cells: (point) => [
      ...(rate ? [toCountCell(point.numerator), toCountCell(point.denominator)] : []),
      ...(sum ? [toCountCell(point.units), toCountCell(point.expected)] : []),
    ],
  }
}

const rateParts = [text('分子', 'Numerator'), text('分母', 'Denominator')]
const sumParts = [text('有数据的报告', 'Reports with a figure'), text('应报', 'Expected')]
