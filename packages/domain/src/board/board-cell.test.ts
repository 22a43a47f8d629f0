import { reportStates } from '@gongkai/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardCell, type BoardReport, type BoardUnit, dayIn } from './board-cell.ts'

const report: BoardReport = { id: 'r', edition: '2021', state: 'draft', published: false, firstPublishedAt: null }
const published: BoardReport = {
  ...report,
  state: 'published',
  published: true,
  firstPublishedAt: '2026-01-20T02:00:00Z',
}
const unit: BoardUnit = { year: 2025, expected: true, report: undefined, dueOn: '2026-01-31', remindedAt: null }

describe('boardCell', () => {
  test.each([
    ['notStarted', unit],
    ['notRequired', { ...unit, expected: false }],
    ['filling', { ...unit, report }],
    ['submitted', { ...unit, report: { ...report, state: 'submitted' } }],
    ['returned', { ...unit, report: { ...report, state: 'returned' } }],
    ['approved', { ...unit, report: { ...report, state: 'approved' } }],
    ['withdrawn', { ...unit, report: { ...report, state: 'withdrawn' } }],
    ['published', { ...unit, report: published }],
    ['published', { ...unit, expected: false, report: published }],
    ['published', { ...unit, report: { ...published, state: 'draft' } }],
  ] as const)('%s', (state, given) => {
    expect(boardCell(given, '2026-01-10')).toMatchObject({ state })
  })

  test('is overdue from the day after the last one, until something is published', () => {
    expect(boardCell(unit, '2026-01-31').overdue).toBe(false)
    expect(boardCell(unit, '2026-02-01').overdue).toBe(true)
    expect(boardCell({ ...unit, report: { ...report, state: 'withdrawn' } }, '2026-02-01').overdue).toBe(true)
    expect(boardCell({ ...unit, report: published }, '2026-02-01')).toMatchObject({ overdue: false, late: false })
    expect(boardCell({ ...unit, expected: false }, '2026-02-01')).toMatchObject({ overdue: false, dueOn: null })
    expect(boardCell({ ...unit, dueOn: null }, '2027-02-01').overdue).toBe(false)
  })

  test('is late by the first publication, on the day it was in Shanghai', () => {
    const at = (firstPublishedAt: string) =>
      boardCell({ ...unit, report: { ...published, firstPublishedAt } }, '2026-03-01').late
    expect(at('2026-01-31T15:59:59Z')).toBe(false)
    expect(at('2026-01-31T16:00:00Z')).toBe(true)
  })

  test('says that a published report is being corrected', () => {
    expect(boardCell({ ...unit, report: { ...published, state: 'submitted' } }, '2026-02-01').correcting).toBe(true)
    expect(boardCell({ ...unit, report }, '2026-02-01').correcting).toBe(false)
  })

  test('is never overdue and published, late and not published, overdue and not required', () => {
    const at = fc.constantFrom('2026-01-20T00:00:00Z', '2026-02-20T00:00:00Z')
    // What is published has a version that counts, what is withdrawn has none; anything else may be a correction.
    const report = fc
      .record({ state: fc.constantFrom(...reportStates), replaces: fc.boolean(), at })
      .map(({ state, replaces, at }) => {
        const published = state === 'published' || (state !== 'withdrawn' && replaces)
        return { id: 'r', edition: '2021' as const, state, published, firstPublishedAt: published ? at : null }
      })
    const units = fc.record({
      year: fc.constant(2025),
      expected: fc.boolean(),
      report: fc.option(report, { nil: undefined }),
      dueOn: fc.constantFrom(null, '2026-01-31'),
      remindedAt: fc.constant(null),
    })
    fc.assert(
      fc.property(units, fc.constantFrom('2026-01-01', '2026-06-01'), (given, today) => {
        const { state, overdue, late, correcting } = boardCell(given, today)
        expect(overdue && (state === 'published' || state === 'notRequired')).toBe(false)
        expect((late || correcting) && state !== 'published').toBe(false)
      }),
    )
  })
})

test('a day begins in Shanghai eight hours before it does in Greenwich', () => {
  expect(dayIn('2025-12-31T16:00:00Z')).toBe('2026-01-01')
  expect(dayIn(new Date('2025-12-31T15:59:59.999Z'))).toBe('2025-12-31')
})
