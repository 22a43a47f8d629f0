import { expect, test } from 'vitest'
import { readerOf } from './reader.ts'

const zh = readerOf({ locale: 'zh', textSize: 'normal' })
const en = readerOf({ locale: 'en', textSize: 'large' })

test('links keep language and text size and leave the defaults out', () => {
  expect(zh.link('/rules')).toBe('/rules')
  expect(zh.link('/charts', 'agencies=a')).toBe('/charts?agencies=a')
  expect(en.link('/rules')).toBe('/rules?lang=en&text=large')
  expect(en.link('/charts', 'agencies=a')).toBe('/charts?agencies=a&lang=en&text=large')
  expect(en.link('/rules', undefined, { locale: 'zh' })).toBe('/rules?text=large')
})

test('a day is the day in Shanghai, whatever the server’s clock thinks', () => {
  expect(zh.date('2024-03-31T16:30:00.000Z')).toBe('2024年4月1日')
  expect(en.date('2024-03-31')).toBe('31 March 2024')
})

test('numbers are grouped and amounts lose no decimals', () => {
  expect(zh.number(1573179)).toBe('1,573,179')
  expect(en.number(59237.2449)).toBe('59,237.2449')
})
