import { describe, expect, it } from 'vitest'
import { readFilters, toQuery } from './report-filters.ts'

describe('report filters', () => {
  it('come from the address and go back into it', () => {
    const query = { year: '2024', state: 'draft', agency: '340323' }
    expect(toQuery(readFilters(query))).toEqual(query)
  })

  it('ignore what is no filter', () => {
    expect(readFilters({ year: 'soon', state: 'lost', agency: ['a', 'b'], page: '2' })).toEqual({})
    expect(toQuery({ year: '' })).toEqual({})
  })
})
