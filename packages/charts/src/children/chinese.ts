import type { Chart } from '../chart.ts'
import { nothingToShow } from '../words/gaps.ts'
import { joinNames } from '../words/names.ts'
import { formatAmount } from '../words/numbers.ts'
import type { ChildrenStatement } from './statement.ts'

/** 2024 年示例县下级单位公开率：城关镇最高，为 40.0% */
export function titleInChinese(chart: Chart, statement: ChildrenStatement): string {
  const subject = `${statement.year} 年${chart.parent?.shortName ?? ''}下级单位${chart.indicator.name.zh}`
  return `${subject}：${statement.top ? highest(chart, statement.top) : nothingToShow.zh}`
}

export function sentenceInChinese(chart: Chart, statement: ChildrenStatement): string {
  const { year, top } = statement
  const head = `${year} 年，${chart.parent?.shortName ?? ''}${coverage(chart, statement)}`
  const name = `“${chart.indicator.name.zh}”`
  if (!top) return `${head}；${name}${nothingToShow.zh}。`
  return `${head}；有${name}数据的 ${statement.valued} 个单位中，${highest(chart, top)}${zeros(statement)}。`
}

function coverage({ spec }: Chart, { expected, reported, unexpected }: ChildrenStatement): string {
  const below = spec.scope === 'subtree' ? '（含其下级）' : ''
  const there =
    expected === 0 ? '没有应报的下级单位' : `应报的 ${expected} 个下级单位中 ${reported} 个${below}已发布报告`
  return unexpected > 0 ? `${there}，另有 ${unexpected} 个不在应报范围的单位也有报告` : there
}

function highest(chart: Chart, top: NonNullable<ChildrenStatement['top']>): string {
  const amount = formatAmount(top.value, chart.indicator, 'zh')
  const names = joinNames(top.agencies, 'zh')
  if (top.ranked === 1) return `只有${names}有可比的数据，为 ${amount}`
  if (top.alike) return `各单位同为 ${amount}`
  return `${names}${chart.indicator.kind === 'rate' ? '最高' : '最多'}，为 ${amount}`
}

function zeros({ zero, valued, top }: ChildrenStatement): string {
  return zero === 0 || zero === valued || top?.ranked === 1 ? '' : `，${zero} 个为零`
}
