import { describe, expect, test } from 'vitest'
import { parseCell, splitLine } from './numbers.ts'
import { reasons } from './reasons.ts'

describe('a cell', () => {
  test.each([
    ['0', { value: 0 }],
    ['１，８０８，５９５', { value: 1808595 }],
    ['+1036', { value: 1036 }],
    ['-3', { value: -3 }],
    ['减3', { value: -3 }],
    ['2192.63 万元', { value: 2192.63, unit: '万元' }],
    ['251000元', { value: 251000, unit: '元' }],
    ['22（其中修订 16 件）', { value: 22, remark: '其中修订 16 件' }],
    ['55(含自然失效 29 件)', { value: 55, remark: '含自然失效 29 件' }],
    ['1\n0', { value: 10, wrapped: true }],
    ['／', { value: '/' }],
    ['不适用', { value: 'na' }],
  ])('%j', (text, expected) => {
    expect(parseCell(text)).toMatchObject(expected)
  })

  test('blank, dash and 无 are not zero, and keep what was printed', () => {
    expect(parseCell('\u00A0 ')).toEqual({ value: null, printed: '' })
    expect(parseCell('—')).toEqual({ value: null, printed: '—' })
    expect(parseCell('无')).toEqual({ value: null, printed: '无' })
  })

  test('a letter for a zero is doubted', () => {
    expect(parseCell('O')).toMatchObject({ value: 0, doubt: reasons.signForZero })
  })

  test.each(['1.属于国家秘密', '3.其他', '第二十条', '规章', '2023年'])('%j is a label', (text) => {
    expect(parseCell(text)).toBeUndefined()
  })
})

describe('a line', () => {
  const numbers = (line: string) =>
    splitLine(line).flatMap((piece) => (piece.kind === 'value' ? [piece.printed.value] : []))

  test.each([
    ['   1.属于国家秘密      2   0  0 0 / 0  2', [2, 0, 0, 0, '/', 0, 2]],
    ['1 . 属 于 国 家 秘 密 2 0', [2, 0]],
    ['予以公开1175   12 0', [1175, 12, 0]],
    ['行政规范性文件  3  22（其中修订 16 件）  55', [3, 22, 55]],
    ['本年(2023)制发件数', []],
    ['2023年新收', []],
    ['3.危及“三安全一稳定” 4', [4]],
  ])('%j', (line, expected) => {
    expect(numbers(line)).toEqual(expected)
  })
})
