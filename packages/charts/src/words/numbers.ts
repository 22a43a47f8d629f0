import type { Locale } from '@gongkai/schema'
import type { Chart } from '../chart.ts'

type IndicatorWords = Pick<Chart['indicator'], 'kind' | 'unit'>

/** 分 is a millionth of 万元. */
const moneyDecimals = 6
const decimalsOf: Readonly<Record<Chart['indicator']['kind'], number>> = { count: 0, money: moneyDecimals, rate: 1 }

/** "59,237.2449", "−3", "33.3" (a rate, without its sign). The same in both languages. */
export function formatNumber(value: number, kind: Chart['indicator']['kind']): string {
  const fixed = Math.abs(value).toFixed(decimalsOf[kind])
  const digits = kind === 'money' ? fixed.replace(/\.?0+$/, '') : fixed
  const [whole = '0', decimals] = digits.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** A value with its unit, as a sentence says it: "12 件", "1 case", "33.3%". */
export function formatAmount(value: number, { kind, unit }: IndicatorWords, locale: Locale): string {
  const number = formatNumber(value, kind)
  if (kind === 'rate') return `${number}%`
  if (locale === 'zh') return `${number} ${unit.zh}`
  if (kind === 'money') return `${number} × ${unit.en}`
  return `${number} ${Math.abs(value) === 1 ? unit.en.replace(/s$/, '') : unit.en}`
}

/** The difference of two values without binary dust. */
export function difference(after: number, before: number): number {
  return Math.round((after - before) * 10 ** moneyDecimals) / 10 ** moneyDecimals
}

const chineseSteps = [
  [1e8, '亿'],
  [1e4, '万'],
] as const
const englishSteps = [
  [1e6, 'M'],
  [1e3, 'k'],
] as const

/** A round number beside an axis, in big-number style: "2万" or "20k", "1.5亿" or "150M", "20%". */
export function formatTick(value: number, kind: Chart['indicator']['kind'], locale: Locale): string {
  if (kind === 'rate') return `${trim(value)}%`
  if (kind === 'money') return formatMoneyTick(value, locale)
  const steps = locale === 'zh' ? chineseSteps : englishSteps
  const [size, letter] = steps.find(([from]) => Math.abs(value) >= from) ?? [1, '']
  return `${trim(value / size)}${letter}`
}

/** The axis counts in 万元: ten thousand of them are 1 亿元. */
function formatMoneyTick(value: number, locale: Locale): string {
  if (locale === 'zh' && Math.abs(value) >= 1e4) return `${trim(value / 1e4)}亿元`
  return formatNumber(value, 'money')
}

function trim(value: number): string {
  return formatNumber(value, 'money')
}
