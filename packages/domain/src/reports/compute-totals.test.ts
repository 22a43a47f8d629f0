import { cellMapOf, editionIds, type Cells, type CellValue, type EditionId } from '@gongkai/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReport } from './check-report.ts'
import { computeTotals } from './compute-totals.ts'

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 30, arbitrary: fc.nat({ max: 99 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, '/' as const, 'na' as const) },
)

const report: fc.Arbitrary<readonly [EditionId, Cells]> = fc.constantFrom(...editionIds).chain((edition) => {
  const ids = [...cellMapOf(edition).keys()]
  const values = fc.array(value, { minLength: ids.length, maxLength: ids.length })
  return fc.tuple(
    fc.constant(edition),
    values.map((filled) => Object.fromEntries(ids.map((id, at) => [id, filled[at] ?? null]))),
  )
})

function zeros(edition: EditionId): Cells {
  return Object.fromEntries([...cellMapOf(edition).keys()].map((id) => [id, 0]))
}

describe('computeTotals', () => {
  test('adds rows, results and blocks', () => {
    const totals = computeTotals('2021', {
      ...zeros('2021'),
      'applications.granted.naturalPerson': 6,
      'applications.granted.commercialEnterprise': 3,
      'applications.otherMisc.naturalPerson': 1,
      'proceedings.reconsideration.upheld': 10,
      'proceedings.reconsideration.corrected': 1,
    })
    expect(totals).toMatchObject({
      'applications.granted.total': 9,
      'applications.resultTotal.naturalPerson': 7,
      'applications.resultTotal.total': 10,
      'proceedings.reconsideration.total': 11,
    })
  })

  test('gives total cells only', () => {
    const totals = Object.keys(computeTotals('2021', zeros('2021')))
    expect(totals.every((id) => cellMapOf('2021').get(id)?.total)).toBe(true)
    expect(totals).toHaveLength([...cellMapOf('2021').values()].filter(({ total }) => total).length)
  })

  test('leaves a total out when a part is blank', () => {
    const totals = computeTotals('2021', { ...zeros('2021'), 'applications.granted.otherOrganization': null })
    expect(totals).not.toHaveProperty('applications.granted.total')
    expect(totals).not.toHaveProperty('applications.resultTotal.otherOrganization')
    expect(totals).toHaveProperty('applications.resultTotal.naturalPerson', 0)
  })

  test('adds the totals of the rows where the applicants are not known', () => {
    const rows = [...cellMapOf('2021').keys()].filter((id) => id.startsWith('applications.') && id.endsWith('.total'))
    const totals = computeTotals('2021', Object.fromEntries(rows.map((id) => [id, 2])))
    expect(totals).toEqual({ 'applications.resultTotal.total': 42 })
  })

  test('adds the printed columns of （七） where the results are not known', () => {
    const printed = [...cellMapOf('2021').keys()].filter((id) => id.startsWith('applications.resultTotal.'))
    const columns = printed.filter((id) => !id.endsWith('.total'))
    const totals = computeTotals('2021', Object.fromEntries(columns.map((id) => [id, 2])))
    expect(totals).toEqual({ 'applications.resultTotal.total': 12 })
  })

  test('counts the single row （六） of a mixed form', () => {
    const cells = Object.fromEntries(Object.entries(zeros('2019')).filter(([id]) => id.startsWith('applications.')))
    const totals = computeTotals('2021', { ...cells, 'applications.otherHandling.naturalPerson': 4 })
    expect(totals['applications.otherHandling.total']).toBe(4)
    expect(totals['applications.resultTotal.total']).toBe(4)
  })

  test('changes nothing when computed again, and what it computes keeps the sums', () => {
    fc.assert(
      fc.property(report, ([edition, cells]) => {
        const totals = computeTotals(edition, cells)
        const applied = { ...cells, ...totals }
        expect(computeTotals(edition, applied)).toEqual(totals)
        const subject = { year: 2023, level: 'county', kind: 'government', coverage: 'unit', edition } as const
        const broken = checkReport({ ...subject, cells: applied }).filter(
          ({ rule, outcome, cells: [total = ''] }) =>
            rule.endsWith('-SUM') && outcome === 'fail' && total in totals && !total.includes('resultTotal'),
        )
        expect(broken).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
