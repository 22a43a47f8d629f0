import { editionIds, editions, layoutOf, tableIds, type Layout } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { keepRows } from './changed-rows.ts'

/** How many grid columns each row covers, rows that reach down from above included. */
function coverage({ body }: Layout): number[] {
  const covered = body.map(() => 0)
  body.forEach((row, at) => {
    for (const box of row) for (let below = at; below < at + box.rowSpan; below += 1) covered[below]! += box.colSpan
  })
  return covered
}

const tables = editionIds.flatMap((edition) => tableIds.map((table) => ({ edition, table })))

describe('keepRows', () => {
  it.each(tables)('leaves a whole table for every cell alone: $edition $table', ({ edition, table }) => {
    const layout = layoutOf(editions[edition].tables[table])
    const cells = layout.body.flat().flatMap(({ cell }) => cell ?? [])
    for (const [index, wanted] of cells.entries()) {
      const other = cells[(index * 31 + 7) % cells.length]
      const kept = keepRows(layout, (cell) => cell === wanted || cell === other)
      expect(kept.body.flat().map(({ cell }) => cell)).toContain(wanted)
      expect(coverage(kept).every((columns) => columns === layout.width)).toBe(true)
    }
  })

  it.each(tables)('changes nothing when every cell is wanted: $edition $table', ({ edition, table }) => {
    const layout = layoutOf(editions[edition].tables[table])
    expect(keepRows(layout, () => true)).toEqual(layout)
  })

  it('keeps the headings of a block with its rows, and drops those of others', () => {
    const layout = layoutOf(editions['2021'].tables.proactive)
    const kept = keepRows(layout, (cell) => cell === 'proactive.fees.amountWanYuan')
    expect(kept.body.filter((row) => row.some(({ heads }) => heads === 'table'))).toHaveLength(1)
  })

  it('leaves no row when no cell is wanted', () => {
    expect(keepRows(layoutOf(editions['2021'].tables.applications), () => false).body).toEqual([])
  })
})
