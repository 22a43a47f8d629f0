import type { Chart } from '../chart.ts'
import { joinNames } from '../words/names.ts'
import { formatAmount } from '../words/numbers.ts'
import type { ChildrenStatement } from './statement.ts'

/** Disclosure rate of the units below 示例县 in 2024: 城关镇 highest with 40.0% */
export function titleInEnglish(chart: Chart, statement: ChildrenStatement): string {
  const below = chart.parent ? `units below ${chart.parent.shortName}` : 'units'
  const subject = `${chart.indicator.name.en}, ${below}, ${statement.year}`
  return `${subject}: ${statement.top ? highest(chart, statement.top) : 'nothing to show'}`
}

export function sentenceInEnglish(chart: Chart, statement: ChildrenStatement): string {
  const { year, top, valued } = statement
  const head = `In ${year}, ${coverage(chart, statement)}`
  const name = `“${chart.indicator.name.en}”`
  if (!top) return `${head}; there is nothing to show for ${name}.`
  const among = `${valued} ${valued === 1 ? 'unit has' : 'units have'} a figure for ${name}`
  return `${head}; ${among}: ${highest(chart, top)}${zeros(statement)}.`
}

function coverage({ spec, parent }: Chart, { expected, reported, unexpected }: ChildrenStatement): string {
  const below = parent ? ` below ${parent.shortName}` : ''
  const scope = spec.scope === 'subtree' ? ' (with what is below them)' : ''
  const there =
    expected === 0
      ? `no unit${below} was expected to report`
      : `${reported} of the ${expected} units expected to report${below}${scope} have a published report`
  return unexpected > 0 ? `${there}, and ${unexpected} more that were not expected` : there
}

function highest(chart: Chart, top: NonNullable<ChildrenStatement['top']>): string {
  const amount = formatAmount(top.value, chart.indicator, 'en')
  const names = joinNames(top.agencies, 'en')
  if (top.ranked === 1) return `only ${names} can be compared, with ${amount}`
  return top.alike ? `all alike with ${amount}` : `${names} highest with ${amount}`
}

function zeros({ zero, valued, top }: ChildrenStatement): string {
  return zero === 0 || zero === valued || top?.ranked === 1 ? '' : `; ${zero} of them ${zero === 1 ? 'is' : 'are'} zero`
}
