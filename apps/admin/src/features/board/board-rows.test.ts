import type { Board, BoardCell, BoardRow, BoardState } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { codesWithUnits, countStates, daysUntil, focusYear, isRemindable, narrowRows } from './board-rows.ts'

const cell = (year: number, state: BoardState, overdue = false) => ({ year, state, overdue }) as BoardCell
const row = (code: string, depth: number, ...cells: BoardCell[]) =>
  ({
    agency: { code, name: `示例县${code}镇人民政府`, shortName: `${code}镇` },
    depth,
    ownOffice: false,
    cells,
  }) as BoardRow

const rows = [
  row('county', 0, cell(2024, 'published'), cell(2025, 'notStarted')),
  row('qinghe', 1, cell(2024, 'published'), cell(2025, 'filling', true)),
  row('baiyun', 1, cell(2024, 'notRequired'), cell(2025, 'notStarted', true)),
]
const codes = (found: readonly BoardRow[]) => found.map(({ agency }) => agency.code)

describe('board rows', () => {
  it('are counted by state in one year, and overdue beside', () => {
    const counts = countStates(rows, 2025)
    expect(counts.get('notStarted')).toBe(2)
    expect(counts.get('filling')).toBe(1)
    expect(counts.get('overdue')).toBe(2)
    expect(counts.get('published')).toBe(0)
    expect(countStates(rows, 2030).get('notStarted')).toBe(0)
  })

  it('are narrowed by what their counts say, and by name or code', () => {
    const none = { year: 2025, filter: undefined, search: '' }
    expect(narrowRows(rows, none)).toHaveLength(3)
    expect(codes(narrowRows(rows, { ...none, filter: 'overdue' }))).toEqual(['qinghe', 'baiyun'])
    expect(codes(narrowRows(rows, { ...none, filter: 'notStarted', search: ' bai' }))).toEqual(['baiyun'])
    expect(codes(narrowRows(rows, { ...none, year: 2024, filter: 'published' }))).toEqual(['county', 'qinghe'])
  })

  it('know who sums up others', () => {
    expect(codesWithUnits(rows)).toEqual(new Set(['county']))
  })

  it('are reminded only of what they have to do themselves', () => {
    expect(isRemindable(cell(2025, 'returned'))).toBe(true)
    expect(isRemindable(cell(2025, 'submitted'))).toBe(false)
    expect(isRemindable(undefined)).toBe(false)
  })
})

describe('days', () => {
  it('are counted over the end of a month', () => {
    expect(daysUntil('2026-03-01', '2026-02-27')).toBe(2)
    expect(daysUntil('2026-01-31', '2026-02-01')).toBe(-1)
  })
})

describe('the year in focus', () => {
  const board = { years: [2023, 2024, 2025], today: '2026-02-01' } as Board

  it('is the one being written, the wanted one, or the newest there is', () => {
    expect(focusYear(board, undefined)).toBe(2025)
    expect(focusYear(board, 2023)).toBe(2023)
    expect(focusYear(board, 2017)).toBe(2025)
    expect(focusYear({ ...board, today: '2024-02-01' }, undefined)).toBe(2023)
  })
})
