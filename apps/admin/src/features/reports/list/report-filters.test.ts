import { describe, expect, it } from 'vitest'
import { readFilters, toQuery, toRequest } from './report-filters.ts'

describe('report filters', () => {
  it('come from the address and go back into it', () => {
    const query = { year: '2024', state: 'draft', agency: '340323', q: '清河' }
    expect(toQuery(readFilters(query))).toEqual(query)
  })

  it('ask the server for all but the words', () => {
    expect(toRequest({ year: '2024', q: '清河' })).toEqual({ year: '2024' })
  })

  it('ignore what is no filter', () => {
    expect(readFilters({ year: 'soon', state: 'lost', agency: ['a', 'b'], page: '2', q: ' ' })).toEqual({})
    expect(toQuery({ year: '' })).toEqual({})
  })
})
