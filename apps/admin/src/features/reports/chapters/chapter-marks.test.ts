import { resolveTokens } from '@gongkai/domain'
import type { Finding } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { marksByParagraph, tokenMarks, toSegments, toTypedOffset } from './chapter-marks.ts'

const received = 'applications.newlyReceived.total'
const cells = { [received]: 473 }
const typed = `引言。\n全年收到{{${received}=473}}件，办结470件。\n结尾。`
const published = resolveTokens(typed, cells)

function finding(words: string): Finding {
  const from = published.indexOf(words)
  return {
    key: `TEXT-TABLE:${words}`,
    rule: 'TEXT-TABLE',
    severity: 'should',
    outcome: 'fail',
    cells: [],
    left: null,
    right: null,
    difference: null,
    message: { zh: '', en: '' },
    passage: { chapter: 'overview', from, to: from + words.length },
  }
}
const markedWords = (words: string) =>
  [...marksByParagraph(typed, cells, [finding(words)])].map(([paragraph, [mark]]) =>
    paragraph.slice(mark?.from, mark?.to),
  )

describe('toTypedOffset', () => {
  it('finds each place outside of numbers again', () => {
    for (const words of ['引言', '全年', '件，', '470', '结尾。']) {
      const at = toTypedOffset(typed, cells, published.indexOf(words), false)
      expect(typed.slice(at, at + words.length)).toBe(words)
    }
    expect(toTypedOffset(typed, cells, published.length, true)).toBe(typed.length)
  })
})

describe('marksByParagraph', () => {
  it('marks words, and a number with its whole token', () => {
    expect(markedWords('办结470件')).toEqual(['办结470件'])
    expect(markedWords('73件')).toEqual([`{{${received}=473}}件`])
    expect(markedWords('引言')).toEqual(['引言'])
    expect(markedWords('结尾')).toEqual(['结尾'])
  })

  it('ends with the paragraph', () => {
    expect(markedWords('470件。\n结尾')).toEqual(['470件。'])
  })

  it('marks only what fails', () => {
    expect(marksByParagraph(typed, cells, [{ ...finding('470'), outcome: 'pass' }]).size).toBe(0)
  })
})

describe('tokenMarks', () => {
  it('tells changed tokens and those without a number', () => {
    const text = `{{${received}=473}}{{${received}=9}}{{no.cell}}`
    expect(tokenMarks(text, cells).map(({ kind }) => kind)).toEqual(['token', 'stale', 'unresolved'])
  })
})

describe('toSegments', () => {
  it('loses no character, and shows a token over the words of a check', () => {
    const marks = [
      { from: 0, to: 4, kind: 'should' as const, finding: finding('470') },
      { from: 2, to: 6, kind: 'token' as const },
    ]
    const segments = toSegments('abcdefgh', marks)
    expect(segments.map(({ text, kind }) => [text, kind])).toEqual([
      ['ab', 'should'],
      ['cd', 'token'],
      ['ef', 'token'],
      ['gh', undefined],
    ])
    expect(segments[1]?.key).toBe('TEXT-TABLE:470')
  })

  it('cuts nothing where nothing is marked', () => {
    expect(toSegments('abc', [])).toEqual([{ text: 'abc', kind: undefined, key: undefined }])
    expect(toSegments('', [])).toEqual([])
  })
})
