import { findIndicator, text } from '@gongkai/schema'
import { expect, test } from 'vitest'
import { difference, formatAmount, formatNumber, formatTick } from './numbers.ts'
import { yearsInChinese, yearsInEnglish } from './years.ts'

test.each([
  [0, 'count', '0'],
  [1605, 'count', '1,605'],
  [1234567, 'count', '1,234,567'],
  [-12, 'count', '−12'],
  [59237.2449, 'money', '59,237.2449'],
  [2192.63, 'money', '2,192.63'],
  [100, 'money', '100'],
  [0.000001, 'money', '0.000001'],
  [33.3, 'rate', '33.3'],
  [100, 'rate', '100.0'],
] as const)('%d as %s is %s', (value, kind, words) => {
  expect(formatNumber(value, kind)).toBe(words)
})

test.each([
  [20_000, 'count', '2万', '20k'],
  [150_000_000, 'count', '1.5亿', '150M'],
  [2_500, 'count', '2,500', '2.5k'],
  [40, 'rate', '40%', '40%'],
  [2_000, 'money', '2,000', '2,000'],
  [25_000, 'money', '2.5亿元', '25,000'],
] as const)('the tick %d of %s is %s', (value, kind, zh, en) => {
  expect([formatTick(value, kind, 'zh'), formatTick(value, kind, 'en')]).toEqual([zh, en])
})

test('units follow their number', () => {
  const cases = { kind: 'count', unit: text('件', 'cases') } as const
  expect(formatAmount(1, cases, 'en')).toBe('1 case')
  expect(formatAmount(0, cases, 'en')).toBe('0 cases')
  const fees = findIndicator('proactive.fees.amountWanYuan')
  expect(fees && formatAmount(3.5, fees, 'zh')).toBe('3.5 万元')
  expect(fees && formatAmount(3.5, fees, 'en')).toBe('3.5 × 10,000 yuan')
})

test('differences have no binary dust', () => {
  expect(difference(0.3, 0.1)).toBe(0.2)
  expect(difference(40, 33.3)).toBe(6.7)
})

test('runs of years are named by their ends', () => {
  expect(yearsInChinese([2019, 2020, 2022])).toBe('2019—2020、2022 年')
  expect(yearsInEnglish([2019, 2021, 2022, 2023])).toBe('2019, 2021–2023')
})
