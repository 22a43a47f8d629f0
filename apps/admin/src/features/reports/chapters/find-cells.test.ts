import { describe, expect, it } from 'vitest'
import { findCells } from './find-cells.ts'

const first = (query: string) => findCells('2021', query, 'zh')[0]?.id

describe('findCells', () => {
  it.each([
    ['新收', 'applications.newlyReceived.total'],
    ['新收总计', 'applications.newlyReceived.total'],
    ['新收 自然人', 'applications.newlyReceived.naturalPerson'],
    ['结转下年', 'applications.carriedForward.total'],
    ['行政复议 总计', 'proceedings.reconsideration.total'],
    ['规范性文件 制发', 'proactive.normativeDocuments.issued'],
  ])('finds %s', (query, id) => {
    expect(first(query)).toBe(id)
  })

  it('shows everything where nothing is looked for, and nothing for what is nowhere', () => {
    expect(findCells('2021', ' ', 'zh')).toHaveLength(200)
    expect(findCells('2021', '火星', 'zh')).toEqual([])
    expect(findCells('2021', 'granted total', 'en')[0]?.id).toBe('applications.granted.total')
  })
})
