import type { Chart, ChartPoint } from '../chart.ts'
import { isComplete } from '../points.ts'
import { nothingToShow } from '../words/gaps.ts'
import { joinNames } from '../words/names.ts'
import { difference, formatAmount, formatNumber } from '../words/numbers.ts'
import { yearsInChinese } from '../words/years.ts'
import type { Course, Order, TrendStatement } from './statement.ts'

/** 示例县公开率从 2019 年的 33.3% 升至 2024 年的 40.0% */
export function titleInChinese(chart: Chart, statement: TrendStatement): string {
  const name = chart.indicator.name.zh
  const subject = `${agenciesOf(chart)}${name}`
  switch (statement.kind) {
    case 'nothing':
      return `${subject}：${nothingToShow.zh}`
    case 'apart':
      return `${subject}：没有同一年的数据可比`
    case 'one':
      return `${subject}：${statement.point.year} 年为 ${amount(chart, statement.point.value)}`
    case 'order':
      return `${name}：${statement.year} 年${highest(chart, statement)}`
    case 'course':
      return `${subject}${ends(chart, statement)}`
  }
}

export function sentenceInChinese(chart: Chart, statement: TrendStatement): string {
  const subject = `${agenciesOf(chart)}“${chart.indicator.name.zh}”`
  switch (statement.kind) {
    case 'nothing':
      return `${subject}${chart.years.length > 0 ? `在 ${yearsInChinese(chart.years)}` : ''}${nothingToShow.zh}。`
    case 'apart':
      return `${subject}：没有两个机关在同一年都有可比的数据。`
    case 'one': {
      const { point, left } = statement
      return `${subject}在 ${point.year} 年为 ${amount(chart, point.value)}${unitsOf(point)}，图中没有其他年份可以比较。${leftOut(left)}`
    }
    case 'order':
      return order(chart, statement)
    case 'course':
      return `${subject}${course(chart, statement)}。${leftOut(statement.left)}`
  }
}

function agenciesOf({ series }: Chart): string {
  return joinNames(
    series.map(({ agency }) => agency),
    'zh',
  )
}

function amount({ indicator }: Chart, value: number): string {
  return formatAmount(value, indicator, 'zh')
}

/** The ends of a course without judging more than the figures bear. */
function ends(chart: Chart, { first, last, constant, comparable, years }: Course): string {
  if (!comparable)
    return `：${first.year} 年 ${amount(chart, first.value)}，${last.year} 年 ${amount(chart, last.value)}（合计不完整）`
  if (constant) return `有数据的 ${years} 年均为 ${amount(chart, first.value)}`
  if (first.value === last.value) return `在 ${first.year} 年和 ${last.year} 年同为 ${amount(chart, first.value)}`
  const verb = last.value > first.value ? '升至' : '降至'
  const blank = chart.indicator.kind === 'rate' ? ' ' : ''
  return `从 ${first.year} 年的 ${amount(chart, first.value)}${blank}${verb} ${last.year} 年的 ${amount(chart, last.value)}`
}

function course(chart: Chart, statement: Course): string {
  const { first, last, constant, comparable, peaks } = statement
  if (!comparable) {
    const [before, after] = [first, last].map(
      (point) => `${point.year} 年为 ${amount(chart, point.value)}${unitsOf(point)}`,
    )
    return ` ${before}，${after}；有的年份合计不完整，不作增减比较`
  }
  const change = constant || first.value === last.value ? '' : `，${changeOf(chart, first.value, last.value)}`
  const [peak] = peaks
  const top = peak ? `；其间最高为 ${yearsInChinese(peaks.map(({ year }) => year))}的 ${amount(chart, peak.value)}` : ''
  return `${ends(chart, statement)}${change}${top}`
}

/** 增加 18 件（增长 150.0%）; a base below one bears no percentage. */
function changeOf(chart: Chart, before: number, after: number): string {
  const rose = after > before
  const size = Math.abs(difference(after, before))
  if (chart.indicator.kind === 'rate') return `${rose ? '上升' : '下降'} ${formatNumber(size, 'rate')} 个百分点`
  const change = `${rose ? '增加' : '减少'} ${amount(chart, size)}`
  if (before < 1) return change
  return `${change}（${rose ? '增长' : '下降'} ${formatNumber((size / before) * 100, 'rate')}%）`
}

function unitsOf(point: ChartPoint): string {
  if (isComplete(point)) return ''
  return `（应报 ${point.expected} 个单位中 ${point.units} 个的合计）`
}

function leftOut(left: boolean): string {
  return left ? '用其他版表格报告的年份含义不同，不作比较。' : ''
}

function highest(chart: Chart, { highest: agencies, most, least }: Order): string {
  if (most === least) return `${joinNames(agencies, 'zh')}同为 ${amount(chart, most)}`
  const verb = chart.indicator.kind === 'rate' ? '最高' : '最多'
  return `${joinNames(agencies, 'zh')}${verb}，为 ${amount(chart, most)}`
}

function order(chart: Chart, statement: Order): string {
  const { year, agencies, most, lowest, least } = statement
  const head = `${year} 年，有“${chart.indicator.name.zh}”数据的 ${agencies} 个机关中，`
  if (most === least) return `${head}各机关同为 ${amount(chart, most)}。`
  const verb = chart.indicator.kind === 'rate' ? '最低' : '最少'
  return `${head}${highest(chart, statement)}；${joinNames(lowest, 'zh')}${verb}，为 ${amount(chart, least)}。`
}
