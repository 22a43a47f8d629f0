import { expect, test } from 'vitest'
import { cellMapOf } from './editions/editions.ts'
import { findIndicator, indicators, measuresOf } from './indicators.ts'
import { groups, groupsOf } from './measures.ts'
import { editionIds } from './editions/edition.ts'

test('indicator ids are unique and every measure is a cell or a group', () => {
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length)
  for (const indicator of indicators)
    for (const measure of measuresOf(indicator))
      expect(
        groups.some(({ id }) => id === measure) || editionIds.some((edition) => cellMapOf(edition).has(measure)),
        measure,
      ).toBe(true)
})

test('groups add the printed rows', () => {
  const of = (id: string) => groups.find((group) => group.id === id)?.cells
  expect(of('applications.denied.total')?.['2021']).toHaveLength(8)
  expect(of('applications.unable.total')?.['2019']).toHaveLength(3)
  expect(of('applications.notProcessed.total')?.['2021']).toHaveLength(5)
  expect(of('applications.otherHandling.total')).toEqual({
    '2019': ['applications.otherHandling.total'],
    '2021': [
      'applications.otherNoCorrection.total',
      'applications.otherUnpaidFee.total',
      'applications.otherMisc.total',
    ],
  })
  for (const edition of editionIds)
    for (const group of groupsOf[edition])
      for (const cell of group.cells[edition]) expect(cellMapOf(edition).has(cell), cell).toBe(true)
})

test('only what means the same in both editions is comparable', () => {
  expect(findIndicator('applications.granted.total')?.comparable).toBe(true)
  expect(findIndicator('proactive.licensing.decisions')?.comparable).toBe(true)
  expect(findIndicator('proactive.regulations.inForce')).toMatchObject({ comparable: false, editions: ['2021'] })
  expect(findIndicator('proactive.fees.change')?.editions).toEqual(['2019'])
  expect(findIndicator('applications.otherHandling.total')?.editions).toEqual(['2019', '2021'])
})
