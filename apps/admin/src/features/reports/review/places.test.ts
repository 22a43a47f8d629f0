import type { CommentPlace, ReportComment } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { countByCell, isGone, proseOf, publishedChapters, samePlace } from './places.ts'

const comment = (place: CommentPlace, resolved: ReportComment['resolved'] = null) =>
  ({ place, resolved }) as ReportComment
const paragraph = (quote: string): CommentPlace => ({ kind: 'paragraph', chapter: 'overview', quote })
const cell = (id: string): CommentPlace => ({ kind: 'cell', cell: id })
const done = { byName: '甲', at: '2026-01-01T00:00:00Z' }

describe('places of comments', () => {
  it('are gone when the words of their paragraph are', () => {
    const chapters = { overview: '第一段。\n  第二段，共3件。' }
    expect(isGone(comment(paragraph('第二段，共3件。')), chapters)).toBe(false)
    expect(isGone(comment(paragraph('第二段，共4件。')), chapters)).toBe(true)
    expect(isGone(comment(paragraph('第一段。')), {})).toBe(true)
    expect(isGone(comment(cell('a')), {})).toBe(false)
  })

  it('find a long paragraph by as much of it as a comment keeps', () => {
    const long = '字'.repeat(900)
    expect(isGone(comment(paragraph(long.slice(0, 400))), { overview: long })).toBe(false)
  })

  it('are the same when they name the same', () => {
    expect(samePlace(cell('a'), cell('a'))).toBe(true)
    expect(samePlace(cell('a'), cell('b'))).toBe(false)
    expect(samePlace(paragraph('x'), { kind: 'report' })).toBe(false)
    expect(samePlace({ kind: 'report' }, { kind: 'report' })).toBe(true)
  })

  it('count what is still open at each cell', () => {
    const comments = [comment(cell('a')), comment(cell('a')), comment(cell('b'), done), comment({ kind: 'report' })]
    expect([...countByCell(comments)]).toEqual([['a', 2]])
  })
})

describe('publishedChapters', () => {
  it('says number tokens as numbers', () => {
    const cells = { 'applications.newlyReceived.total': 7 }
    expect(
      publishedChapters({ cells, chapters: { overview: '收到{{applications.newlyReceived.total=6}}件' } }),
    ).toEqual({
      overview: '收到7件',
    })
  })
})

describe('proseOf', () => {
  it('is the preface and the three chapters of prose', () => {
    expect(proseOf('2021').map(({ id }) => id)).toEqual(['preface', 'overview', 'problems', 'other'])
  })
})
