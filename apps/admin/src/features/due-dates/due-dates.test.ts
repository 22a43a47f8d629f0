import type { Board, BoardCell, BoardRow } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { affectedIn, coveredBy, movedBy, rangeFor } from './due-dates.ts'

const row = (code: string, kind: string, level: string, dueOn: string | null, state = 'notStarted') =>
  ({ agency: { code, kind, level }, cells: [{ year: 2025, state, dueOn } as BoardCell] }) as BoardRow

const board = {
  rows: [
    row('county', 'government', 'county', '2026-03-31'),
    row('civil', 'department', 'county', '2026-01-31'),
    row('qinghe', 'government', 'township', '2026-01-20'),
    row('closed', 'department', 'county', null, 'notRequired'),
  ],
} as Board
const affected = affectedIn(board, 2025)
const codes = (of: typeof affected) => of.map((one) => one.row.agency.code)

describe('due dates', () => {
  it('are those of everybody who has to report, statutory or local', () => {
    expect(codes(affected)).toEqual(['county', 'civil', 'qinghe'])
    expect(affected.map(({ isLocal }) => isLocal)).toEqual([false, false, true])
    expect(affected.map(({ statutory }) => statutory)).toEqual(['2026-03-31', '2026-01-31', null])
  })

  it('cover the agency itself, or all below it', () => {
    expect(codes(coveredBy('self', affected, 'county'))).toEqual(['county'])
    expect(codes(coveredBy('units', affected, 'county'))).toEqual(['civil', 'qinghe'])
  })

  it('move only where they are earlier than the statute’s', () => {
    const units = coveredBy('units', affected, 'county')
    expect(codes(movedBy('2026-01-20', units))).toEqual(['civil', 'qinghe'])
    expect(codes(movedBy('2026-02-20', units))).toEqual(['qinghe'])
  })

  it('may lie between the end of the year and the statute’s day', () => {
    expect(rangeFor(coveredBy('self', affected, 'county'), 2025)).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  })
})
