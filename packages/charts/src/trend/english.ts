import type { Chart, ChartAgency, ChartPoint } from '../chart.ts'
import { isComplete } from '../points.ts'
import { joinNames } from '../words/names.ts'
import { difference, formatAmount, formatNumber } from '../words/numbers.ts'
import { yearsInEnglish } from '../words/years.ts'
import type { Course, Order, TrendStatement } from './statement.ts'

/** 示例县: Disclosure rate rose from 33.3% in 2019 to 40.0% in 2024 */
export function titleInEnglish(chart: Chart, statement: TrendStatement): string {
  const name = chart.indicator.name.en
  const subject = `${agenciesOf(chart)}: ${name}`
  switch (statement.kind) {
    case 'nothing':
      return `${subject}: nothing to show`
    case 'apart':
      return `${subject}: no year in common to compare`
    case 'one':
      return `${subject}: ${amount(chart, statement.point.value)} in ${statement.point.year}`
    case 'order':
      return `${name} in ${statement.year}: ${highest(chart, statement)}`
    case 'course':
      return `${subject} ${ends(chart, statement)}`
  }
}

export function sentenceInEnglish(chart: Chart, statement: TrendStatement): string {
  const name = `“${chart.indicator.name.en}”`
  const who = agenciesOf(chart)
  switch (statement.kind) {
    case 'nothing':
      return `${who}: nothing to show for ${name}${chart.years.length > 0 ? ` in ${yearsInEnglish(chart.years)}` : ''}.`
    case 'apart':
      return `${who}: no two of them have comparable figures for ${name} in the same year.`
    case 'one': {
      const { point, left } = statement
      return `${who}: ${name} was ${amount(chart, point.value)}${unitsOf(point)} in ${point.year}; the chart has no other year to compare.${leftOut(left)}`
    }
    case 'order':
      return order(chart, statement)
    case 'course':
      return `${who}: ${name} ${course(chart, statement)}.${leftOut(statement.left)}`
  }
}

function agenciesOf({ series }: Chart): string {
  return joinNames(
    series.map(({ agency }) => agency),
    'en',
  )
}

function amount({ indicator }: Chart, value: number): string {
  return formatAmount(value, indicator, 'en')
}

/** The ends of a course without judging more than the figures bear. */
function ends(chart: Chart, { first, last, constant, comparable, years }: Course): string {
  const from = `${amount(chart, first.value)} in ${first.year}`
  const to = `${amount(chart, last.value)} in ${last.year}`
  if (!comparable) return `was ${from} and ${to} (sums incomplete)`
  if (constant) return `was ${amount(chart, first.value)} in each of the ${years} years with a figure`
  if (first.value === last.value) return `was ${amount(chart, first.value)} both in ${first.year} and in ${last.year}`
  return `${last.value > first.value ? 'rose' : 'fell'} from ${from} to ${to}`
}

function course(chart: Chart, statement: Course): string {
  const { first, last, constant, comparable, peaks } = statement
  if (!comparable) {
    const [before, after] = [first, last].map(
      (point) => `${amount(chart, point.value)} in ${point.year}${unitsOf(point)}`,
    )
    return `was ${before} and ${after}; some sums are incomplete and are not compared`
  }
  const change = constant || first.value === last.value ? '' : `, ${changeOf(chart, first.value, last.value)}`
  const [peak] = peaks
  const top = peak
    ? `; the highest in between was ${amount(chart, peak.value)} in ${yearsInEnglish(peaks.map(({ year }) => year))}`
    : ''
  return `${ends(chart, statement)}${change}${top}`
}

/** "up 18 cases (150.0%)"; a base below one bears no percentage. */
function changeOf(chart: Chart, before: number, after: number): string {
  const way = after > before ? 'up' : 'down'
  const size = Math.abs(difference(after, before))
  if (chart.indicator.kind === 'rate') return `${way} ${formatNumber(size, 'rate')} percentage points`
  const change = `${way} ${amount(chart, size)}`
  return before < 1 ? change : `${change} (${formatNumber((size / before) * 100, 'rate')}%)`
}

function unitsOf(point: ChartPoint): string {
  return isComplete(point) ? '' : ` (the sum of ${point.units} of ${point.expected} units expected)`
}

function leftOut(left: boolean): string {
  return left ? ' Years reported on another form mean something else and are not compared.' : ''
}

function highest(chart: Chart, { highest: agencies, most, least }: Order): string {
  const names = joinNames(agencies, 'en')
  return most === least ? `${names} alike with ${amount(chart, most)}` : `${names} highest with ${amount(chart, most)}`
}

function order(chart: Chart, statement: Order): string {
  const { year, agencies, most, lowest, least } = statement
  const head = `In ${year}, of the ${agencies} agencies with a figure for “${chart.indicator.name.en}”,`
  if (most === least) return `${head} all have ${amount(chart, most)}.`
  return `${head} ${joinNames(statement.highest, 'en')} ${be(statement.highest)} highest with ${amount(chart, most)}; ${joinNames(lowest, 'en')} ${be(lowest)} lowest with ${amount(chart, least)}.`
}

function be(agencies: readonly ChartAgency[]): string {
  return agencies.length === 1 ? 'is' : 'are'
}
