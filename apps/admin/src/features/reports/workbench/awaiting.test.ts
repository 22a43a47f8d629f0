import type { ReportState, ReportSummary } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { awaiting } from './awaiting.ts'

const report = (state: ReportState, updatedAt = '2025-01-01T00:00:00Z') =>
  ({ state, updatedAt, id: `${state} ${updatedAt}` }) as ReportSummary

const all = (['draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn'] as const).map((state) =>
  report(state),
)
const statesFor = (role: Parameters<typeof awaiting>[0]) => awaiting(role, all).map(({ state }) => state)

describe('awaiting', () => {
  it('names what each role has to decide, the most pressing first', () => {
    expect(statesFor('clerk')).toEqual([])
    expect(statesFor('reviewer')).toEqual(['submitted'])
    expect(statesFor('approver')).toEqual(['approved', 'submitted'])
  })

  it('puts what changed last first', () => {
    const reports = [report('submitted', '2025-01-01T00:00:00Z'), report('submitted', '2025-02-01T00:00:00Z')]
    expect(awaiting('reviewer', reports).map(({ updatedAt }) => updatedAt.slice(0, 7))).toEqual(['2025-02', '2025-01'])
  })
})
