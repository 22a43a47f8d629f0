import { describe, expect, it } from 'vitest'
import { compareCells } from './compare-cells.ts'

const total = 'applications.newlyReceived.total'
const person = 'applications.newlyReceived.naturalPerson'
const fees = 'proactive.fees.amountWanYuan'

describe('compareCells', () => {
  it('tells changed cells in the order of the form, with what was and what is', () => {
    const compared = compareCells(
      { edition: '2021', cells: { [total]: 9, [person]: 4, [fees]: 0 } },
      { edition: '2021', cells: { [total]: 8, [person]: 5, [fees]: 0 } },
    )
    expect(compared.changed).toEqual([person, total])
    expect(compared.of(total)).toEqual({ before: 8, after: 9, difference: 1, standing: 'changed' })
    expect(compared.of(fees).standing).toBe('same')
    expect([compared.higher, compared.lower]).toEqual([1, 1])
  })

  it('takes blank and zero for different, blank and never filled for the same', () => {
    const compared = compareCells(
      { edition: '2021', cells: { [total]: 0, [person]: null } },
      { edition: '2021', cells: { [total]: null } },
    )
    expect(compared.changed).toEqual([total])
    expect(compared.of(total)).toEqual({ before: null, after: 0, difference: null, standing: 'changed' })
  })

  it('does not compare what the two forms mean differently', () => {
    const compared = compareCells(
      { edition: '2021', cells: { 'proactive.regulations.issued': 3, [total]: 2 } },
      { edition: '2019', cells: { 'proactive.regulations.issued': 7, [total]: 1 } },
    )
    expect(compared.changed).toEqual([total])
    expect(compared.of('proactive.regulations.issued')).toEqual({
      before: undefined,
      after: 3,
      difference: null,
      standing: 'otherForm',
    })
  })

  it('keeps cells apart that the form does not have', () => {
    const compared = compareCells({ edition: '2021', cells: {} }, { edition: '2021', cells: { 'old.cell.x': 1 } })
    expect([compared.changed, compared.outside]).toEqual([[], ['old.cell.x']])
  })
})
