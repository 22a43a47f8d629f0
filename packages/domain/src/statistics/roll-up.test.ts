import type { Cells, Coverage, Scope, Statistic } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { rollUp, type PublishedFigures } from './roll-up.ts'

const granted = 'applications.granted.total'
const tree = [
  { id: 'city', parentId: null },
  { id: 'county', parentId: 'city' },
  { id: 'town', parentId: 'county' },
  { id: 'office', parentId: 'county' },
]

function report(agencyId: string, value: Cells[string], coverage: Coverage = 'unit', year = 2023): PublishedFigures {
  return { agencyId, year, coverage, edition: '2021', cells: { [granted]: value ?? null } }
}

function figure(statistics: readonly Statistic[], agencyId: string, scope: Scope, measure = granted) {
  const row = statistics.find((one) => one.agencyId === agencyId && one.scope === scope && one.measure === measure)
  return row && { value: row.value, units: row.units, missing: row.missing }
}

describe('rollUp', () => {
  test('adds units up to the top, with those that left the cell blank counted apart', () => {
    const statistics = rollUp(tree, [report('town', 3), report('office', null), report('county', 4)])
    expect(figure(statistics, 'town', 'own')).toEqual({ value: 3, units: 1, missing: 0 })
    expect(figure(statistics, 'office', 'own')).toEqual({ value: null, units: 0, missing: 1 })
    expect(figure(statistics, 'county', 'own')).toEqual({ value: 4, units: 1, missing: 0 })
    expect(figure(statistics, 'county', 'subtree')).toEqual({ value: 7, units: 2, missing: 1 })
    expect(figure(statistics, 'city', 'subtree')).toEqual({ value: 7, units: 2, missing: 1 })
    expect(figure(statistics, 'city', 'own')).toBeUndefined()
  })

  test('takes a region report for everything below it, once', () => {
    const statistics = rollUp(tree, [report('town', 3), report('office', 2), report('county', 6, 'region')])
    expect(figure(statistics, 'county', 'own')).toEqual({ value: 6, units: 1, missing: 0 })
    expect(figure(statistics, 'county', 'subtree')).toEqual({ value: 5, units: 2, missing: 0 })
    expect(figure(statistics, 'city', 'subtree')).toEqual({ value: 6, units: 1, missing: 0 })
  })

  test('has no figure where there is no report', () => {
    expect(rollUp(tree, [])).toEqual([])
    const statistics = rollUp(tree, [report('county', 6, 'region')])
    expect(figure(statistics, 'county', 'subtree')).toBeUndefined()
    expect(figure(statistics, 'town', 'own')).toBeUndefined()
  })

  test('keeps years apart, and measures that an edition does not have', () => {
    const trial = { ...report('office', 1, 'unit', 2023), edition: '2019' as const }
    const statistics = rollUp(tree, [report('town', 3), trial, report('town', 9, 'unit', 2022)])
    const in2023 = statistics.filter(({ year }) => year === 2023)
    expect(figure(in2023, 'county', 'subtree')).toEqual({ value: 4, units: 2, missing: 0 })
    expect(figure(in2023, 'county', 'subtree', 'proactive.regulations.inForce')).toMatchObject({ missing: 1 })
    const in2022 = statistics.filter(({ year }) => year === 2022)
    expect(figure(in2022, 'county', 'subtree')).toEqual({ value: 9, units: 1, missing: 0 })
  })

  test('adds each year up along the tree of that year', () => {
    const moved = tree.map((one) =>
      one.id === 'office' ? { ...one, past: [{ lastYear: 2022, parentId: 'town' }] } : one,
    )
    const statistics = rollUp(moved, [report('office', 2, 'unit', 2022), report('office', 3, 'unit', 2023)])
    const subtreeIn = (year: number, id: string) =>
      figure(
        statistics.filter((one) => one.year === year),
        id,
        'subtree',
      )?.value
    expect([subtreeIn(2022, 'town'), subtreeIn(2022, 'county')]).toEqual([2, 2])
    expect([subtreeIn(2023, 'town'), subtreeIn(2023, 'county')]).toEqual([undefined, 3])
  })

  test('reaches agencies whose parent is outside the tree', () => {
    const part = tree.filter(({ id }) => id !== 'city')
    expect(figure(rollUp(part, [report('town', 3)]), 'county', 'subtree')).toEqual({ value: 3, units: 1, missing: 0 })
  })
})
