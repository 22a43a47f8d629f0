import { describe, expect, it } from 'vitest'
import { moveFrom, rectangleOf, toFormGrid } from './form-grid.ts'

const grid = toFormGrid('2021')

describe('toFormGrid', () => {
  it.each([
    ['2019', 198],
    ['2021', 200],
  ] as const)('places every cell of edition %s', (edition, cells) => {
    expect(toFormGrid(edition).positions.size).toBe(cells)
  })

  it('knows the printed label of a row', () => {
    expect(grid.rows.find((row) => row.cells.includes('applications.granted.total'))?.label?.zh).toBe('（一）予以公开')
    expect(grid.rows.at(-1)?.label).toBeUndefined()
  })
})

describe('moveFrom', () => {
  it('moves within a table', () => {
    expect(moveFrom(grid, 'applications.granted.naturalPerson', 'right')).toBe(
      'applications.granted.commercialEnterprise',
    )
    expect(moveFrom(grid, 'applications.granted.total', 'down')).toBe('applications.partiallyGranted.total')
    expect(moveFrom(grid, 'applications.granted.total', 'rowStart')).toBe('applications.granted.naturalPerson')
    expect(moveFrom(grid, 'applications.granted.total', 'tableStart')).toBe('applications.newlyReceived.naturalPerson')
    expect(moveFrom(grid, 'applications.granted.total', 'tableEnd')).toBe('applications.carriedForward.total')
  })

  it('goes on into the next table and into shorter rows', () => {
    expect(moveFrom(grid, 'proactive.fees.amountWanYuan', 'down')).toBe('applications.newlyReceived.naturalPerson')
    expect(moveFrom(grid, 'proactive.normativeDocuments.inForce', 'down')).toBe('proactive.licensing.decisions')
    expect(moveFrom(grid, 'applications.carriedForward.total', 'down')).toBe('proceedings.litigationDirect.corrected')
  })

  it('stays at the edges', () => {
    expect(moveFrom(grid, 'proactive.regulations.issued', 'up')).toBe('proactive.regulations.issued')
    expect(moveFrom(grid, 'proactive.regulations.issued', 'left')).toBe('proactive.regulations.issued')
    expect(moveFrom(grid, 'unknown.cell', 'down')).toBe('unknown.cell')
  })
})

describe('rectangleOf', () => {
  it('spans two corners in any order', () => {
    const expected = [
      ['applications.newlyReceived.naturalPerson', 'applications.newlyReceived.commercialEnterprise'],
      ['applications.carriedIn.naturalPerson', 'applications.carriedIn.commercialEnterprise'],
    ]
    const [[topLeft, topRight], [bottomLeft, bottomRight]] = expected as [[string, string], [string, string]]
    expect(rectangleOf(grid, topLeft, bottomRight)).toEqual(expected)
    expect(rectangleOf(grid, bottomLeft, topRight)).toEqual(expected)
  })

  it('does not leave the table it began in', () => {
    const rows = rectangleOf(grid, 'applications.carriedForward.total', 'proceedings.reconsideration.upheld')
    expect(rows.flat().every((id) => id.startsWith('applications.'))).toBe(true)
  })
})
