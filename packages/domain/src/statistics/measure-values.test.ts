import { cellMapOf, editionIds, groupsOf, type Cells, type EditionId } from '@gongkai/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureValues, rateOf } from './measure-values.ts'

function filled(edition: EditionId, value: number): Cells {
  return Object.fromEntries([...cellMapOf(edition).keys()].map((id) => [id, value]))
}

const fullReport = (edition: EditionId): fc.Arbitrary<Cells> =>
  fc
    .array(fc.nat({ max: 1_000_000 }), { minLength: cellMapOf(edition).size, maxLength: cellMapOf(edition).size })
    .map((values) => Object.fromEntries([...cellMapOf(edition).keys()].map((id, at) => [id, values[at] ?? 0])))

describe('measureValues', () => {
  test.each(editionIds)('gives every cell and every group of edition %s', (edition) => {
    const values = measureValues(edition, filled(edition, 1))
    expect([...values.keys()].toSorted()).toEqual(
      [...cellMapOf(edition).keys(), ...groupsOf[edition].map(({ id }) => id)].toSorted(),
    )
    expect(values.get('applications.denied.total')).toBe(8)
    expect(values.get('applications.otherHandling.total')).toBe(edition === '2019' ? 1 : 3)
  })

  test.each([null, '/', 'na', undefined] as const)('takes %j for no number, in the cell and in its group', (value) => {
    const cells: Cells = { ...filled('2021', 2) }
    if (value === undefined) delete cells['applications.unableNotHeld.total']
    else cells['applications.unableNotHeld.total'] = value
    const values = measureValues('2021', cells)
    expect(values.get('applications.unableNotHeld.total')).toBeNull()
    expect(values.get('applications.unable.total')).toBeNull()
    expect(values.get('applications.denied.total')).toBe(16)
  })

  test('takes the single row of a mixed form for the three that are absent', () => {
    expect(
      measureValues('2021', { 'applications.otherHandling.total': 4 }).get('applications.otherHandling.total'),
    ).toBe(4)
  })

  test('prefers the three rows of the edition where both are printed', () => {
    const cells = { ...filled('2021', 1), 'applications.otherHandling.total': 9 }
    expect(measureValues('2021', cells).get('applications.otherHandling.total')).toBe(3)
  })

  test('of a summed report are the sums of the measures of its parts', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...editionIds)
          .chain((edition) => fc.tuple(fc.constant(edition), fullReport(edition), fullReport(edition))),
        ([edition, one, other]) => {
          const summed = Object.fromEntries(Object.keys(one).map((id) => [id, Number(one[id]) + Number(other[id])]))
          const [ofOne, ofOther] = [measureValues(edition, one), measureValues(edition, other)]
          for (const [measure, value] of measureValues(edition, summed))
            expect(value).toBe((ofOne.get(measure) ?? NaN) + (ofOther.get(measure) ?? NaN))
        },
      ),
      { numRuns: 30 },
    )
  })
})

test('a rate is a percentage, and has none over zero or the unknown', () => {
  expect(rateOf(1, 4)).toBe(25)
  expect(rateOf(0, 4)).toBe(0)
  expect([rateOf(0, 0), rateOf(null, 4), rateOf(1, null)]).toEqual([null, null, null])
})
