import type { Locale } from '@gongkai/schema'
import type { ChartAgency } from '../chart.ts'

const mostNames = 3

/** "城关镇、湖口镇", or "城关镇等 5 个单位" when there are too many to say. */
export function joinNames(agencies: readonly ChartAgency[], locale: Locale): string {
  const names = agencies.map(({ shortName }) => shortName)
  const [first = ''] = names
  if (names.length > mostNames)
    return locale === 'zh' ? `${first}等 ${names.length} 个单位` : `${first} and ${names.length - 1} more`
  if (locale === 'zh') return names.join('、')
  return names.length < 2 ? first : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
