import { describe, expect, it } from 'vitest'
import { readBoardQuery, toRouteQuery } from './board-query.ts'

describe('board query', () => {
  it('comes back from its address', () => {
    const query = {
      view: 'year',
      year: 2024,
      filter: 'overdue',
      search: '镇',
      agency: 'example',
      from: 2019,
      to: 2025,
    } as const
    expect(readBoardQuery(toRouteQuery(query))).toEqual(query)
  })

  it('is the whole matrix where the address says nothing, or nonsense', () => {
    const nothing = {
      view: 'matrix',
      year: undefined,
      filter: undefined,
      search: '',
      agency: undefined,
      from: undefined,
      to: undefined,
    }
    expect(readBoardQuery({})).toEqual(nothing)
    expect(readBoardQuery({ view: 'list', year: '20x4', state: 'gone', q: ['a'], agency: '' })).toEqual(nothing)
    expect(toRouteQuery(readBoardQuery({}))).toEqual({})
  })
})
