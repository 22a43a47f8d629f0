import { describe, expect, it } from 'vitest'
import { acceptNumbers, listQuotedCells } from './token-list.ts'

const [received, forward] = ['applications.newlyReceived.total', 'applications.carriedForward.total']
const cells = { [received]: 12, [forward]: 3 }
const text = `收到{{${received}=12}}件，结转{{${forward}=3}}件；共{{${received}=11}}件，{{gone.cell=1}}`

describe('listQuotedCells', () => {
  it('names each cell once, in the order of the text, at the place that needs a look', () => {
    const listed = listQuotedCells(text, cells)
    expect(listed.map(({ cell }) => cell)).toEqual([received, forward, 'gone.cell'])
    expect(listed[0]).toMatchObject({ from: text.lastIndexOf(`{{${received}`), stale: { seen: '11', now: '12' } })
    expect(listed[1]?.stale).toBeUndefined()
    expect(listed.map(({ unresolved }) => unresolved)).toEqual([false, false, true])
  })
})

describe('acceptNumbers', () => {
  it('writes the numbers of now, and nothing else', () => {
    const changed = { [received]: 14, [forward]: 5 }
    expect(listQuotedCells(acceptNumbers(text, changed), changed).filter(({ stale }) => stale)).toEqual([])
    expect(acceptNumbers(text, changed, forward)).toBe(text.replace(`${forward}=3`, `${forward}=5`))
    expect(acceptNumbers(text, cells, forward)).toBe(text)
  })
})
