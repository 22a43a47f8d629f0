import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findXmlFault } from '../testing/well-formed.ts'
import { spreadOut } from '../trend/end-labels.ts'
import { shortenTo, widthOf } from './measure.ts'
import { valueScale } from './value-scale.ts'
import { wrapEvenly, wrapTo } from './wrap.ts'
import { at, escapeXml } from './xml.ts'

describe('measuring', () => {
  test('a Chinese letter is one em, also a rare one; a Latin one is less', () => {
    expect(widthOf('湖沟镇', 10)).toBe(30)
    expect(widthOf('𠮷', 10)).toBe(10)
    expect(widthOf('1,605', 10)).toBeLessThan(30)
  })

  test('shortens in the middle, and only what is too long', () => {
    expect(shortenTo('城关镇', 60, 12)).toBe('城关镇')
    expect(shortenTo('示例县人力资源和社会保障局', 96, 12)).toBe('示例县人力…障局')
  })

  test('shortened words fit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 12, max: 300 }), (words, width) => {
        expect(widthOf(shortenTo(words, width, 12), 12)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('wrapping', () => {
  test('keeps numbers with their units, names whole, and punctuation off the start of a line', () => {
    expect(wrapTo('从 2019 年的 12 件升至 2024 年的 30 件', 90, 10)).toEqual([
      '从 2019 年的',
      '12 件升至',
      '2024 年的 30 件',
    ])
    expect(wrapTo('一二三四五六七八九，十', 90, 10)).toEqual(['一二三四五六七八', '九，十'])
    expect(wrapTo('年度报告 2019—2025 年', 90, 10)).toEqual(['年度报告', '2019—2025 年'])
    expect(wrapTo('Units below 示例县 in all', 90, 10)).toEqual(['Units below', '示例县 in all'])
  })

  test('loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 200 }), (words, width) => {
        const bare = (each: string) => each.replaceAll(/\s/gu, '')
        expect(bare(wrapTo(words, width, 12).join(''))).toBe(bare(words))
        expect(bare(wrapEvenly(words, width, 12).join(''))).toBe(bare(words))
      }),
    )
  })

  test('evens out a last line of one letter', () => {
    const words = '新收政府信息公开申请数量最多'
    expect(wrapTo(words, 130, 10).at(-1)).toHaveLength(1)
    expect(wrapEvenly(words, 130, 10)).toEqual(['新收政府信息公', '开申请数量最多'])
  })
})

describe('labels', () => {
  test('move apart as little as need be', () => {
    expect(spreadOut([50, 10, 52], 10, 0, 100)).toEqual([50, 10, 60])
    expect(spreadOut([99, 98, 10], 10, 0, 100)).toEqual([100, 90, 10])
  })

  test('never overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }), (wanted) => {
        const placed = spreadOut(wanted, 15, 0, 200).toSorted((a, b) => a - b)
        placed.slice(1).forEach((y, place) => expect(y - (placed[place] ?? 0)).toBeGreaterThanOrEqual(15))
        for (const y of placed) expect(y).toBeLessThanOrEqual(200)
      }),
    )
  })
})

describe('a scale', () => {
  test('starts at zero and counts in whole numbers', () => {
    expect(valueScale([1, 2], 'count', [100, 0], 4).ticks).toEqual([0, 1, 2])
    expect(valueScale([95, 97], 'rate', [100, 0], 4).at(0)).toBe(100)
    expect(valueScale([0, 0], 'count', [100, 0], 4)).toMatchObject({ ticks: [0] })
  })
})

test.each([
  ['<a><b></a>', '</a> closes another element'],
  ['<a b="<"/>', '<a does not end at  b="<"/>'],
  ['<a>&nbsp;</a>', 'an unescaped &'],
  ['<a>\u0000</a>', 'a character that XML forbids'],
  ['<a/><b/>', 'something after the root: <b/>'],
  ['<a>', '<a> is not closed'],
])('the check of drawings finds the fault in %j', (document, fault) => {
  expect(findXmlFault(document)).toBe(fault)
})

test('text is escaped, and what XML forbids is replaced', () => {
  expect(escapeXml(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;')
  expect(escapeXml('a\u0000b\uD800c𠮷')).toBe('a\uFFFDb\uFFFDc𠮷')
  expect(at(-0.01)).toBe('0')
})
