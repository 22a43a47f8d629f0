import { type Cells, type CellValue, cellMapOf, type EditionId, editionIds } from '@gongkai/schema'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryForward } from './carry-forward.ts'
import { checkReport } from './check-report.ts'

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 99 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, '/' as const, 'na' as const) },
)

function cellsOfForm(edition: EditionId): fc.Arbitrary<Cells> {
  const ids = [...cellMapOf(edition).keys()]
  return fc
    .array(value, { minLength: ids.length, maxLength: ids.length })
    .map((values) => Object.fromEntries(ids.map((id, at) => [id, values[at] ?? null])))
}

test('carried in is what was carried forward, and says from which year', () => {
  const previous = { year: 2023, edition: '2021', cells: { 'applications.carriedForward.naturalPerson': 3 } } as const
  expect(carryForward('2021', previous)).toEqual({
    cells: { 'applications.carriedIn.naturalPerson': 3 },
    notes: { 'applications.carriedIn.naturalPerson': { origin: { kind: 'carried', year: 2023 } } },
  })
})

test.each([null, '/', 'na'] as const)('nothing is carried where %s stands', (printed) => {
  const cells = { 'applications.carriedForward.total': printed }
  expect(carryForward('2021', { year: 2023, edition: '2021', cells })).toEqual({ cells: {}, notes: {} })
})

test('items of last year are those at its beginning and their change, between two years on the form of 2019', () => {
  const cells = { 'proactive.licensing.previousItems': 40, 'proactive.licensing.change': -2 }
  const id = 'proactive.licensing.previousItems'
  expect(carryForward('2019', { year: 2019, edition: '2019', cells }).cells).toEqual({ [id]: 38 })
  expect(carryForward('2019', { year: 2019, edition: '2021', cells }).cells).toEqual({})
  expect(carryForward('2021', { year: 2020, edition: '2019', cells }).cells).toEqual({})
})

test('what is carried keeps the rules from year to year', () => {
  const years = fc.constantFrom(...editionIds).chain((edition) => fc.tuple(fc.constant(edition), cellsOfForm(edition)))
  fc.assert(
    fc.property(years, fc.constantFrom(...editionIds), ([before, cells], edition) => {
      const previous = { year: 2023, edition: before, cells }
      const subject = { year: 2024, level: 'county', kind: 'government', coverage: 'unit', edition, previous } as const
      const findings = checkReport({ ...subject, cells: carryForward(edition, previous).cells })
      const failing = findings.filter(({ rule, outcome }) => /^X-(CARRY|ITEMS)/.test(rule) && outcome === 'fail')
      expect(failing).toEqual([])
    }),
    { numRuns: 60 },
  )
})
