import type { Board, BoardCell, ReportSummary } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { countBoard, fillingTasks, handedOver, olderTasks } from './tasks.ts'

const cell = (year: number, state: BoardCell['state'], over: Partial<BoardCell> = {}) =>
  ({ year, state, overdue: false, correcting: false, dueOn: '2026-01-31', ...over }) as BoardCell
const row = (code: string, ...cells: BoardCell[]) => ({ agency: { code }, cells })
const board = (...rows: ReturnType<typeof row>[]) => ({ rows }) as unknown as Board
const codes = (...args: Parameters<typeof fillingTasks>) => fillingTasks(...args).map(({ agency }) => agency.code)

describe('fillingTasks', () => {
  const all = board(
    row('soon', cell(2025, 'filling')),
    row('late', cell(2025, 'notStarted', { overdue: true })),
    row('back', cell(2025, 'returned')),
    row('done', cell(2025, 'published'), cell(2024, 'published')),
    row('mending', cell(2025, 'published', { correcting: true })),
    row('none', cell(2025, 'notRequired')),
    row('first', cell(2025, 'filling', { dueOn: '2026-01-10' })),
  )

  it('begin with what came back, then what is late, then what is due soonest', () => {
    expect(codes(all, 2025, 'clerk')).toEqual(['back', 'late', 'first', 'soon', 'mending'])
  })

  it('are none of a reviewer’s', () => {
    expect(codes(all, 2025, 'reviewer')).toEqual([])
  })

  it('know how it went last year', () => {
    const [task] = fillingTasks(board(row('a', cell(2024, 'published'), cell(2025, 'notStarted'))), 2025, 'clerk')
    expect(task?.lastYear?.state).toBe('published')
  })
})

describe('handedOver', () => {
  const one = board(row('a', cell(2025, 'submitted')), row('b', cell(2025, 'filling')))

  it('shows a clerk where their own report is', () => {
    expect(handedOver(one, 2025, 'clerk').map(({ agency }) => agency.code)).toEqual(['a'])
    expect(handedOver(one, 2025, 'reviewer')).toEqual([])
  })

  it('leaves a county to its board', () => {
    const many = board(...Array.from({ length: 20 }, (_, at) => row(String(at), cell(2025, 'published'))))
    expect(handedOver(many, 2025, 'clerk')).toEqual([])
  })
})

describe('olderTasks', () => {
  it('are drafts and returned reports of other years', () => {
    const report = (year: number, state: ReportSummary['state']) => ({ year, state }) as ReportSummary
    const reports = [report(2025, 'draft'), report(2023, 'returned'), report(2022, 'published')]
    expect(olderTasks(reports, 2025, 'clerk')).toEqual([reports[1]])
    expect(olderTasks(reports, 2025, 'approver')).toEqual([])
  })
})

describe('countBoard', () => {
  it('counts where units stand, overdue ones beside', () => {
    const counted = countBoard(
      board(row('a', cell(2025, 'filling', { overdue: true })), row('b', cell(2025, 'filling')), row('c')),
      2025,
    )
    expect(counted).toEqual([
      { state: 'filling', n: 2 },
      { state: 'overdue', n: 1 },
    ])
  })
})
