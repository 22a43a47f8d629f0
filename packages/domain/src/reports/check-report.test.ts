import {
  agencyKinds,
  agencyLevels,
  cellMapOf,
  coverages,
  editionIds,
  type Cells,
  type CellValue,
} from '@gongkai/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { checkReport } from './check-report.ts'
import type { Subject } from './subject.ts'

const known = [...new Set(editionIds.flatMap((edition) => [...cellMapOf(edition).keys()]))]

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, '/' as const, 'na' as const, -3, 0.5, Number.NaN, 1e300) },
)
const cells: fc.Arbitrary<Cells> = fc.oneof(
  fc.dictionary(fc.oneof(fc.constantFrom(...known), fc.string(), fc.constantFrom('__proto__', 'constructor')), value),
  fc
    .array(value, { minLength: known.length, maxLength: known.length })
    .map((values) => Object.fromEntries(known.map((id, at) => [id, values[at] ?? null]))),
)
const edition = fc.constantFrom(...editionIds)
const name = fc.constantFrom('a', 'b', 'c')

const subject: fc.Arbitrary<Subject> = fc.record(
  {
    year: fc.integer({ min: 2019, max: 2026 }),
    level: fc.constantFrom(...agencyLevels),
    kind: fc.constantFrom(...agencyKinds),
    coverage: fc.constantFrom(...coverages),
    edition,
    cells,
    unsure: fc.array(fc.constantFrom(...known)).map((ids) => new Set(ids)),
    previous: fc.record({ year: fc.integer({ min: 2019, max: 2026 }), edition, cells }),
    units: fc.record({
      expected: fc.array(fc.record({ code: name, name })),
      reports: fc.array(
        fc.record({ code: name, name, edition, state: fc.constantFrom('published', 'draft', 'withdrawn'), cells }),
        { maxLength: 3 },
      ),
    }),
  },
  { requiredKeys: ['year', 'level', 'kind', 'coverage', 'edition', 'cells'] },
)

describe('checkReport', () => {
  test('answers whatever it is given, each place once, without holes in its sentences', () => {
    fc.assert(
      fc.property(subject, (subject) => {
        const findings = checkReport(subject)
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
        for (const { message } of findings) expect(message.zh + message.en).not.toContain('undefined')
      }),
    )
  })

  test('never passes on a cell without a number', () => {
    fc.assert(
      fc.property(subject, (subject) => {
        const passing = checkReport(subject).filter(({ outcome }) => outcome === 'pass')
        const resting = passing.filter(({ cells }) => cells.some((id) => typeof subject.cells[id] !== 'number'))
        expect(resting).toEqual([])
      }),
    )
  })

  test('never decides on unsure cells', () => {
    // A sure row of the wrong form or a sure empty cell is enough; there only unsure ones leave it open.
    const decidedByAny = ['FORM-EDITION', 'COMPLETE']
    fc.assert(
      fc.property(subject, (subject) => {
        const isUnsure = (id: string) => subject.unsure?.has(id) ?? false
        const decided = checkReport(subject).filter(({ outcome }) => outcome === 'pass' || outcome === 'fail')
        const resting = decided.filter(({ rule, cells }) =>
          decidedByAny.includes(rule) ? cells.length > 0 && cells.every(isUnsure) : cells.some(isUnsure),
        )
        expect(resting).toEqual([])
      }),
    )
  })

  test('asks only the rules of the edition', () => {
    fc.assert(
      fc.property(subject, (subject) => {
        const foreign = catalogue.filter(({ editions }) => !editions.includes(subject.edition)).map(({ id }) => id)
        expect(checkReport(subject).filter(({ rule }) => foreign.includes(rule))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
