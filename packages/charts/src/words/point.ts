import type { Locale } from '@gongkai/schema'
import type { Chart, ChartAgency, ChartPoint } from '../chart.ts'
import { isComplete } from '../points.ts'
import { gapWords } from './gaps.ts'
import { formatAmount, formatNumber } from './numbers.ts'

/** What a point says when it is pointed at: 城关镇 2021 年：33.3%（4 ÷ 12） */
export function describePoint(agency: ChartAgency, point: ChartPoint, chart: Chart, locale: Locale): string {
  const { value, reason, numerator, denominator, units, expected, year } = point
  const said = value === null ? (reason ? gapWords[reason][locale] : '') : formatAmount(value, chart.indicator, locale)
  const asides = []
  if (typeof numerator === 'number' && typeof denominator === 'number')
    asides.push(`${formatNumber(numerator, 'count')} ÷ ${formatNumber(denominator, 'count')}`)
  if (value !== null && !isComplete(point))
    asides.push(locale === 'zh' ? `${units}/${expected} 个单位` : `${units}/${expected} units`)
  const aside = asides.join(locale === 'zh' ? '，' : ', ')
  if (locale === 'zh') return `${agency.name} ${year} 年：${said}${aside && `（${aside}）`}`
  return `${agency.name}, ${year}: ${said}${aside && ` (${aside})`}`
}
