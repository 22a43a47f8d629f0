import { describe, expect, it } from 'vitest'
import { formatValue, isValueText, parseEntry } from './entry.ts'

describe('parseEntry', () => {
  it.each([
    ['12', 12],
    ['１２３', 123],
    ['1,234,567', 1_234_567],
    ['１，２３４', 1234],
    ['+1036', 1036],
    ['－3', -3],
    ['−3', -3],
    ['499 件', 499],
    ['473项', 473],
    ['3.0', 3],
    ['0', 0],
    ['-0', 0],
  ])('reads the count %s', (typed, value) => {
    expect(parseEntry(typed, 'count')).toMatchObject({ value })
    expect(parseEntry(typed, 'count').fault).toBeUndefined()
  })

  it.each([
    ['2192.63', 2_192_630_000],
    ['2192.63 万元', 2_192_630_000],
    ['251000元', 25_100_000],
    ['59,237.2449', 59_237_244_900],
    ['1.2亿元', 12_000_000_000],
    ['0.000001', 1],
  ])('reads the amount %s in 分', (typed, value) => {
    expect(parseEntry(typed, 'money').value).toBe(value)
  })

  it('keeps blank, "/", not applicable and zero apart', () => {
    expect(parseEntry('', 'count').value).toBeNull()
    expect(parseEntry('　', 'count').value).toBeNull()
    expect(parseEntry('／', 'count').value).toBe('/')
    expect(parseEntry('不适用', 'count').value).toBe('na')
    expect(parseEntry('0', 'count').value).toBe(0)
  })

  it('does not read a dash or 无 as zero, and keeps it', () => {
    expect(parseEntry('无', 'count')).toEqual({ text: '', value: null, printed: '无' })
    expect(parseEntry('—', 'count')).toMatchObject({ value: null, printed: '—' })
  })

  it('splits a remark from its number', () => {
    expect(parseEntry('22（其中修订16件）', 'count')).toEqual({ text: '22', value: 22, remark: '其中修订16件' })
    expect(parseEntry('22 件 (其中修订 16 件)', 'count')).toMatchObject({ value: 22, remark: '其中修订 16 件' })
  })

  it.each([
    ['1.属于国家秘密', 'count', 'notANumber'],
    ['12,34', 'count', 'notANumber'],
    ['abc', 'count', 'notANumber'],
    ['3.5', 'count', 'notWhole'],
    ['0.0000001', 'money', 'tooPrecise'],
    ['1.234元', 'money', 'tooPrecise'],
    ['99999999999999999', 'count', 'tooLarge'],
  ] as const)('keeps %s as typed, as a fault', (typed, type, fault) => {
    expect(parseEntry(typed, type)).toEqual({ text: typed, value: undefined, fault })
  })

  it('tells values from labels', () => {
    expect(isValueText('3.5', 'count')).toBe(true)
    expect(isValueText('2.重复申请', 'count')).toBe(false)
  })
})

describe('formatValue', () => {
  it('writes money in 万元 without an exponent', () => {
    expect(formatValue(2_192_630_000, 'money')).toBe('2192.63')
    expect(formatValue(1, 'money')).toBe('0.000001')
    expect(formatValue(100_000_000, 'money')).toBe('100')
  })

  it('writes what parseEntry reads', () => {
    for (const value of [0, 7, 1_234_567, '/', 'na', null] as const) {
      expect(parseEntry(formatValue(value, 'count'), 'count').value).toBe(value)
    }
  })
})
