import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReport } from '../check-report.ts'
import type { Subject } from '../subject.ts'
import { findFigures } from './figures.ts'
import { chineseNumber } from './numerals.ts'
import { readProse } from './sentences.ts'

const words =
  '2024年 2023年 全县 县政府办 其中 （ ） ， 、 ； 。 ： “ ” 同比增长 占 收到政府信息公开申请 予以公开 办结 结转下年度 上年结转 ' +
  '行政复议 行政诉讼 维持 规范性文件 制发 17 3,605 ９５ 十二 件 条 % 万元 余 未收到 无 均已办结 1月1日至 12月31日 其他'
const pieces = [...words.split(' '), '\n', ' ']
const prose = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 60 })
const text = prose.map((words) => words.join(''))

describe('figures', () => {
  test.each([
    ['收到申请 1,605 件', 1605, '件', '收到申请'],
    ['公开信息１８万余条', 180_000, '条', '公开信息'],
    ['收费59237.2449万元', 592_372_449, '元', '收费'],
    ['乡镇十七件', 17, '件', '乡镇'],
    ['作其他处理（含撤回）8件', 8, '件', '作其他处理'],
    ['同比增长1.05%', 1.05, '%', '同比增长'],
  ])('%s', (words, value, unit, label) => {
    expect(findFigures(words)).toMatchObject([{ value, unit, label, from: expect.any(Number), to: words.length }])
  })

  test.each(['第3条', '每一件', '2024年', '电话0517-83605210', '〔2019〕54号', '123456789012345678件'])(
    'no figure: %s',
    (words) => {
      expect(findFigures(words)).toEqual([])
    },
  )

  test.each(['近17件', '17余件', '约17件', '17件左右', '17件以上', '超过17件'])('rounded: %s', (words) => {
    expect(findFigures(words)).toMatchObject([{ value: 17, approximate: true }])
  })

  test.each([
    ['十', 10],
    ['一百零三', 103],
    ['两千三百', 2300],
    ['二十一', 21],
    ['百', null],
    ['一二', null],
  ])('%s is %s', (words, value) => {
    expect(chineseNumber(words)).toBe(value)
  })
})

test('sentences lie side by side in the text, and so do their figures', () => {
  fc.assert(
    fc.property(text, (text) => {
      const { sentences } = readProse(text)
      let end = 0
      for (const { from, to, figures } of sentences) {
        expect(from).toBeGreaterThanOrEqual(end)
        for (const figure of figures) {
          expect(figure.from).toBeGreaterThanOrEqual(from)
          expect(figure.to).toBeLessThanOrEqual(to)
          expect(figure.labelFrom).toBeLessThanOrEqual(figure.from)
        }
        end = to
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

const cells = {
  'applications.newlyReceived.total': 17,
  'applications.resultTotal.total': 12,
  'applications.carriedIn.total': null,
  'proceedings.reconsideration.total': 3,
}

test('whatever is written, each place is asked once, its passage lies in its chapter, and its sentence has no holes', () => {
  fc.assert(
    fc.property(text, text, text, (overview, problems, other) => {
      const chapters = { preface: other, overview, problems, other }
      const subject: Subject = {
        year: 2024,
        level: 'county',
        kind: 'government',
        coverage: 'region',
        edition: '2021',
        cells,
        chapters,
        title: other,
        previous: { year: 2023, edition: '2021', cells, chapters: { overview: problems } },
      }
      const findings = checkReport(subject)
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
      for (const { message, passage, outcome, cells: read, rule } of findings) {
        expect(message.zh + message.en).not.toMatch(/undefined|NaN/)
        if (passage) {
          expect(passage.from).toBeGreaterThanOrEqual(0)
          expect(passage.to).toBeLessThanOrEqual(chapters[passage.chapter].length)
          expect(passage.to).toBeGreaterThanOrEqual(passage.from)
        }
        if (rule.startsWith('TEXT-') && outcome === 'pass')
          expect(read.filter((id) => typeof cells[id as keyof typeof cells] !== 'number')).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('a text of 200,000 characters is read to its end or to its bounds', () => {
  for (const piece of [
    '1件（',
    '其中1件、',
    '未收到',
    '（',
    '1',
    '一',
    '2024年1月1日至',
    '收到政府信息公开申请1件，占1%。',
    '{{',
    '《',
  ]) {
    const hostile = piece.repeat(200_000 / piece.length)
    const chapters = { overview: hostile, problems: hostile, other: hostile }
    const subject = {
      year: 2024,
      level: 'county',
      kind: 'government',
      coverage: 'region',
      edition: '2021',
      cells,
    } as const
    expect(checkReport({ ...subject, chapters }).length).toBeLessThan(20_000)
  }
})
