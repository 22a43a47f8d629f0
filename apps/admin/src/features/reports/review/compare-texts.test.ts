import { describe, expect, it } from 'vitest'
import { compareTexts, wordsOf } from './compare-texts.ts'

const marks = (before: string, after: string) =>
  compareTexts(before, after).map(({ parts }) =>
    parts.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`)).join(''),
  )

describe('compareTexts', () => {
  it('marks the words that changed, a number as one', () => {
    expect(marks('全年受理申请473件，办结460件。', '全年受理申请512件，办结460件。')).toEqual([
      '全年受理申请-[473]+[512]件，办结460件。',
    ])
  })

  it('tells new, gone and unchanged paragraphs apart', () => {
    const compared = compareTexts('第一段不变。\n旧的一段，讲的是平台建设。', '第一段不变。\n另起炉灶：培训三次！')
    expect(compared.map(({ kind }) => kind)).toEqual(['same', 'added', 'removed'])
  })

  it('finds the paragraph a changed one was written from, past one that is gone', () => {
    const before = '要删去的话在这里。\n本年度主动公开政府信息120条，其中政策文件8件。'
    const after = '本年度主动公开政府信息133条，其中政策文件8件。'
    expect(compareTexts(before, after).map(({ kind }) => kind)).toEqual(['removed', 'changed'])
  })

  it('takes blank lines and indents for nothing', () => {
    expect(compareTexts('一。\n\n  二。', '一。\n二。').every(({ kind }) => kind === 'same')).toBe(true)
  })

  it('gives both texts back from the parts', () => {
    const [before, after] = ['甲乙丙，共12.5万元。', '甲丙丁，共13.75万元；另有2项。']
    const parts = compareTexts(before, after).flatMap((paragraph) => paragraph.parts)
    const text = (kinds: readonly string[]) =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .map((part) => part.text)
        .join('')
    expect(text(['same', 'removed'])).toBe(before)
    expect(text(['same', 'added'])).toBe(after)
  })

  it('compares with a text that is not there', () => {
    expect(compareTexts(undefined, '有了。').map(({ kind }) => kind)).toEqual(['added'])
    expect(compareTexts('没了。', undefined).map(({ kind }) => kind)).toEqual(['removed'])
  })
})

describe('wordsOf', () => {
  it('keeps a number whole', () => {
    expect(wordsOf('共1,234.56万元')).toContain('1,234.56')
  })
})
