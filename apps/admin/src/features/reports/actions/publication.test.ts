import type { StaffReport } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { publicationOf } from './publication.ts'

const total = 'applications.newlyReceived.total'
const report = (lastVersion: Partial<StaffReport['lastVersion']> | null) =>
  ({
    summary: { year: 2024, version: lastVersion ? 2 : 1 },
    agency: { code: 'demo' },
    content: { edition: '2021', cells: { [total]: 9 }, chapters: { overview: `共{{${total}=9}}件`, other: ' ' } },
    lastVersion,
    history: [
      { action: 'correct', reason: '旧的', at: '', by: '' },
      { action: 'report.correct', reason: '漏报两件', at: '', by: '' },
    ],
  }) as unknown as StaffReport

describe('publicationOf', () => {
  it('says where it will be, and which chapters have words', () => {
    expect(publicationOf(report(null))).toEqual({
      address: '/reports/demo/2024',
      version: 1,
      chapters: ['overview'],
      correction: null,
    })
  })

  it('says of a correction what its public record will say', () => {
    const last = { version: 1, cells: { [total]: 7 }, chapters: { overview: '共7件' } }
    expect(publicationOf(report(last)).correction).toEqual({
      replaces: 1,
      reason: '漏报两件',
      cells: [{ cell: total, before: 7, after: 9, difference: 2 }],
      chapters: ['overview', 'other'],
    })
  })
})
