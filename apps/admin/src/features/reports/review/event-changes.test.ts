import { describe, expect, it } from 'vitest'
import { changesOf } from './event-changes.ts'

describe('changesOf', () => {
  it('reads cells, chapters, zeros and the reason', () => {
    const cells = [{ cell: 'a', before: 1, after: 2, difference: 1 }]
    expect(changesOf({ detail: { version: 2, cells, chapters: ['overview'], filled: 3, reason: '漏报' } })).toEqual({
      cells,
      chapters: ['overview'],
      filled: 3,
      version: 2,
      reason: '漏报',
    })
  })

  it('leaves out what it does not understand', () => {
    expect(changesOf({ detail: { cells: 'many', chapters: [1], filled: 'all' } })).toEqual({
      cells: [],
      chapters: [],
      filled: 0,
      version: undefined,
      reason: undefined,
    })
    expect(changesOf({ detail: { cells: [null, { cell: 3 }, { cell: 'a', after: 0 }] } }).cells).toEqual([
      { cell: 'a', before: undefined, after: 0, difference: null },
    ])
  })
})
