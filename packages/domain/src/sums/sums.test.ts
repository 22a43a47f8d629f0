import { cellMapOf, type Cells, type CellValue } from '@gongkai/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumChanges } from './sum-changes.ts'
import { cellsOfSum, inclusionOf, sumUnits, type UnitFigures } from './sum-units.ts'

const granted = 'applications.granted.total'
const fees = 'proactive.fees.amountWanYuan'
const used = [granted, fees, 'proceedings.reconsideration.upheld']

function unit(code: string, cells: Cells, version = 1): UnitFigures {
  return { code, version, edition: '2021', cells }
}

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -5, max: 9 }),
  fc.constantFrom(null, '/' as const, 'na' as const),
)
const cells = fc
  .tuple(...used.map(() => value))
  .map((values) => Object.fromEntries(used.map((id, at) => [id, values[at] ?? null])))
const unitsArbitrary = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    version: fc.integer({ min: 1, max: 3 }),
    edition: fc.constant('2021' as const),
    cells,
  }),
  { selector: ({ code }) => code },
)

describe('sumUnits', () => {
  test('adds numbers and counts blanks beside them', () => {
    const sum = sumUnits('2021', [
      unit('a', { [granted]: 3 }),
      unit('b', { [granted]: null }),
      unit('c', { [granted]: 4 }),
    ])
    expect(sum[granted]).toEqual({ value: 7, units: 2, blanks: 1 })
    expect(Object.keys(sum)).toEqual([...cellMapOf('2021').keys()])
  })

  test('has no number where no unit has one: a blank is not zero', () => {
    const sum = sumUnits('2021', [unit('a', { [granted]: '/' }), unit('b', {})])
    expect(sum[granted]).toEqual({ value: null, units: 0, blanks: 2 })
    expect(cellsOfSum(sum)[granted]).toBeNull()
    expect(sumUnits('2021', [])[granted]).toEqual({ value: null, units: 0, blanks: 0 })
  })

  test('takes each unit once, and only exact integers', () => {
    expect(() => sumUnits('2021', [unit('a', {}), unit('a', {})])).toThrow(RangeError)
    const huge = Number.MAX_SAFE_INTEGER
    expect(() => sumUnits('2021', [unit('a', { [fees]: huge }), unit('b', { [fees]: huge })])).toThrow(RangeError)
  })

  test('every unit is a number or a blank in every cell, whatever their order', () => {
    fc.assert(
      fc.property(unitsArbitrary, (units) => {
        const sum = sumUnits('2021', units)
        expect(sumUnits('2021', units.toReversed())).toEqual(sum)
        for (const cell of Object.values(sum)) {
          expect(cell.units + cell.blanks).toBe(units.length)
          expect(cell.value === null).toBe(cell.units === 0)
        }
      }),
    )
  })
})

describe('sumChanges', () => {
  test('tells what was added, corrected and removed since', () => {
    const frozen = [unit('a', { [granted]: 3 }), unit('b', { [granted]: 5 }), unit('c', { [granted]: 1 })]
    const live = [unit('a', { [granted]: 4, [fees]: 0 }, 2), unit('c', { [granted]: 1 }), unit('d', { [granted]: 9 })]
    expect(sumChanges('2021', frozen, live)).toEqual([
      { code: 'a', kind: 'corrected', from: 1, to: 2, cells: [{ cell: granted, difference: 1 }] },
      { code: 'd', kind: 'added', from: null, to: 1, cells: [{ cell: granted, difference: 9 }] },
      { code: 'b', kind: 'removed', from: 1, to: null, cells: [{ cell: granted, difference: -5 }] },
    ])
  })

  test('names a version that changed no figure', () => {
    expect(sumChanges('2021', [unit('a', { [granted]: 3 })], [unit('a', { [granted]: 3 }, 2)])).toMatchObject([
      { kind: 'corrected', cells: [] },
    ])
  })

  test('frozen sum + all changes = live sum', () => {
    // A version of a unit says one thing only.
    const said = fc.tuple(unitsArbitrary, unitsArbitrary).map(([frozen, live]) => {
      const known = new Map(frozen.map((one) => [`${one.code} ${one.version}`, one]))
      return [frozen, live.map((one) => known.get(`${one.code} ${one.version}`) ?? one)] as const
    })
    fc.assert(
      fc.property(said, ([frozen, live]) => {
        const [before, after] = [sumUnits('2021', frozen), sumUnits('2021', live)]
        const total = new Map(used.map((id) => [id, before[id]?.value ?? 0]))
        for (const change of sumChanges('2021', frozen, live))
          for (const { cell, difference } of change.cells) total.set(cell, (total.get(cell) ?? NaN) + difference)
        for (const id of used) expect(total.get(id)).toBe(after[id]?.value ?? 0)
      }),
    )
  })
})

test.each([
  ['missing', undefined],
  ['state', { published: false, edition: '2021' }],
  ['edition', { published: true, edition: '2019' }],
  ['included', { published: true, edition: '2021' }],
] as const)('a unit is %s', (inclusion, report) => {
  expect(inclusionOf('2021', report)).toBe(inclusion)
})
