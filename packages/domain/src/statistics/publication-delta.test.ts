import { cellMapOf, type Cells, type Coverage, type EditionId, type Statistic } from '@gongkai/schema'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Amounts, ReportFigures } from './amounts.ts'
import { needsSubtree, publicationDelta, type StatisticDelta } from './publication-delta.ts'
import { rollUp, treeIn, type AgencyNode } from './roll-up.ts'

/** A handful of cells is enough: every measure is kept by the same code. */
const used = ['applications.granted.total', 'applications.partiallyGranted.total', 'proceedings.reconsideration.upheld']

const cellsArbitrary: fc.Arbitrary<Cells> = fc
  .tuple(
    ...used.map(() => fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(null, '/' as const, 'na' as const))),
  )
  .map((values) => Object.fromEntries(used.map((id, at) => [id, values[at] ?? null])))

const figuresArbitrary: fc.Arbitrary<ReportFigures> = fc.record({
  coverage: fc.constantFrom<Coverage>('unit', 'region'),
  edition: fc.constantFrom<EditionId>('2019', '2021'),
  cells: cellsArbitrary,
})

const years = [2020, 2021, 2022, 2023] as const
const moveArbitrary = fc.record({ lastYear: fc.constantFrom(2020, 2021, 2022), pick: fc.nat() })

/** Each agency hangs under an earlier one, in every year, and moves between years; the first is the root. */
const treeArbitrary: fc.Arbitrary<AgencyNode[]> = fc
  .array(fc.tuple(fc.nat(), fc.array(moveArbitrary, { maxLength: 2 })), { minLength: 1, maxLength: 8 })
  .map((agencies) =>
    agencies.map(([pick, moves], at) => {
      const parentOf = (which: number) => (at === 0 ? null : `a${which % at}`)
      const past = moves.map(({ lastYear, pick: before }) => ({ lastYear, parentId: parentOf(before) }))
      return { id: `a${at}`, parentId: parentOf(pick), past }
    }),
  )

/** A publication or correction where there are figures, a withdrawal where there are none. */
const stepArbitrary = fc.record({
  agency: fc.nat(),
  year: fc.constantFrom(...years),
  figures: fc.option(figuresArbitrary, { nil: undefined }),
})

class Store {
  readonly rows = new Map<string, StatisticDelta>()

  add(deltas: readonly StatisticDelta[]): void {
    for (const { agencyId, scope, measure, value, units, missing } of deltas) {
      const key = `${agencyId} ${scope} ${measure}`
      const row = this.rows.get(key) ?? { agencyId, scope, measure, value: 0, units: 0, missing: 0 }
      const sum = { ...row, value: row.value + value, units: row.units + units, missing: row.missing + missing }
      if (sum.units + sum.missing === 0) this.rows.delete(key)
      else this.rows.set(key, sum)
    }
  }

  subtreeOf(id: string): Amounts {
    const rows = [...this.rows.values()].filter(({ agencyId, scope }) => agencyId === id && scope === 'subtree')
    return new Map(rows.map((row) => [row.measure, row]))
  }

  asStatistics(): Record<string, unknown> {
    return byKey([...this.rows.values()].map((row) => ({ ...row, value: row.units === 0 ? null : row.value })))
  }
}

function byKey(rows: readonly Omit<Statistic, 'year'>[]) {
  return Object.fromEntries(
    rows.map((row) => [
      `${row.agencyId} ${row.scope} ${row.measure}`,
      { value: row.value, units: row.units, missing: row.missing },
    ]),
  )
}

function ancestorsOf(tree: readonly AgencyNode[], id: string): string[] {
  const parentId = tree.find((agency) => agency.id === id)?.parentId
  return parentId ? [parentId, ...ancestorsOf(tree, parentId)] : []
}

test('publishing, correcting and withdrawing keep the statistics equal to a roll-up from scratch', () => {
  fc.assert(
    fc.property(treeArbitrary, fc.array(stepArbitrary, { maxLength: 12 }), (tree, steps) => {
      const stores = new Map(
        years.map((year) => [year, { rows: new Store(), published: new Map<string, ReportFigures>() }]),
      )
      for (const { agency, year, figures: after } of steps) {
        const { rows, published } = stores.get(year) ?? { rows: new Store(), published: new Map() }
        const agencyId = tree[agency % tree.length]?.id ?? ''
        const before = published.get(agencyId)
        const ancestors = ancestorsOf(treeIn(tree, year), agencyId).map((id) => ({
          id,
          coverage: published.get(id)?.coverage ?? null,
        }))
        const subtree = needsSubtree(before, after) ? rows.subtreeOf(agencyId) : undefined
        rows.add(publicationDelta({ agencyId, before, after, subtree, ancestors }))
        if (after) published.set(agencyId, after)
        else published.delete(agencyId)
      }
      const reports = [...stores].flatMap(([year, { published }]) =>
        [...published].map(([agencyId, figures]) => ({ agencyId, year, ...figures })),
      )
      const all = rollUp(tree, reports)
      for (const [year, { rows }] of stores)
        expect(rows.asStatistics()).toEqual(byKey(all.filter((row) => row.year === year)))
    }),
  )
})

test('each unit is counted exactly once', () => {
  const root = (tree: readonly AgencyNode[]) => tree[0]?.id ?? ''
  fc.assert(
    fc.property(treeArbitrary, fc.array(figuresArbitrary, { minLength: 8, maxLength: 8 }), (tree, figures) => {
      const reports = tree.flatMap(({ id }, at) => {
        const report = figures[at]
        return report ? [{ agencyId: id, year: 2023, ...report, edition: '2021' as const }] : []
      })
      const standing = treeIn(tree, 2023)
      const coverageOf = new Map(reports.map(({ agencyId, coverage }) => [agencyId, coverage]))
      const hidden = (id: string) =>
        ancestorsOf(standing, id).some((above) => above !== root(tree) && coverageOf.get(above) === 'region')
      const counted = tree.filter(({ id }) => !hidden(id) && !(id === root(tree) && coverageOf.get(id) === 'region'))
      const rows = rollUp(tree, reports).filter(({ agencyId, scope }) => agencyId === root(tree) && scope === 'subtree')
      for (const { units, missing } of rows) expect(units + missing).toBe(counted.length)
      expect(rows).toHaveLength(counted.length === 0 ? 0 : new Set(rows.map(({ measure }) => measure)).size)
      expect(counted.length === 0 || rows.length >= cellMapOf('2021').size).toBe(true)
    }),
  )
})
