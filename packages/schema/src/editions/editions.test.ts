import { describe, expect, test } from 'vitest'
import { cellsOf } from './cells.ts'
import { editionOf, editions, findCell } from './editions.ts'
import { layoutOf } from './layout.ts'
import { tableIds, type EditionId } from './edition.ts'

function countCells(edition: EditionId) {
  const cells = cellsOf(editions[edition])
  return tableIds.map((table) => cells.filter((cell) => cell.table === table).length)
}

describe('the statutory form', () => {
  test('has the cells of a blank report in each edition', () => {
    expect(countCells('2019')).toEqual([22, 161, 15])
    expect(countCells('2021')).toEqual([10, 175, 15])
  })

  test('gives every cell an id of its own', () => {
    for (const edition of Object.values(editions)) {
      const ids = cellsOf(edition).map((cell) => cell.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('is chosen by the year reported on', () => {
    expect([2019, 2020, 2021, 2025].map((year) => editionOf(year).id)).toEqual(['2019', '2019', '2021', '2021'])
  })

  test('names cells as table, row and column', () => {
    expect(findCell('applications.granted.naturalPerson')).toMatchObject({
      label: { zh: '三、本年度办理结果 / （一）予以公开 / 申请人情况 / 自然人' },
      total: false,
    })
    expect(findCell('proceedings.litigationDirect.total')?.total).toBe(true)
    expect(findCell('applications.resultTotal.naturalPerson')?.total).toBe(true)
    expect(findCell('proactive.fees.amountWanYuan')?.type).toBe('money')
    expect(findCell('applications.granted.nobody')).toBeUndefined()
  })
})

describe('layout', () => {
  const tables = Object.values(editions).flatMap((edition) => tableIds.map((id) => [edition.id, id] as const))

  test.each(tables)('%s %s fills its grid without holes or overlaps', (editionId, tableId) => {
    const edition = editions[editionId]
    const { head, body, width } = layoutOf(edition.tables[tableId])
    for (const rows of [head, body]) {
      const taken = rows.map(() => new Set<number>())
      rows.forEach((row, y) => {
        for (const box of row) {
          let x = 0
          while (taken[y]?.has(x)) x += 1
          for (let dy = 0; dy < box.rowSpan; dy += 1)
            for (let dx = 0; dx < box.colSpan; dx += 1) {
              expect(taken[y + dy]?.has(x + dx)).toBe(false)
              taken[y + dy]?.add(x + dx)
            }
        }
      })
      expect(taken.every((row) => row.size === width)).toBe(true)
    }
    const placed = body.flat().flatMap((box) => box.cell ?? [])
    expect(placed).toEqual(
      cellsOf(edition)
        .filter((cell) => cell.table === tableId)
        .map((cell) => cell.id),
    )
  })

  test('spans table 3 as printed', () => {
    const { head, body, width } = layoutOf(editions['2021'].tables.applications)
    expect(width).toBe(10)
    expect(head[0]?.map((box) => [box.colSpan, box.rowSpan])).toEqual([
      [3, 3],
      [7, 1],
    ])
    expect(body[2]?.[0]).toMatchObject({ label: { zh: '三、本年度办理结果' }, rowSpan: 22, colSpan: 1 })
    expect(layoutOf(editions['2019'].tables.applications).body[2]?.[0]?.rowSpan).toBe(20)
  })
})
