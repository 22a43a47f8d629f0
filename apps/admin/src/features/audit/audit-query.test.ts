import { expect, it } from 'vitest'
import { readAuditQuery } from './audit-query.ts'

it('takes what the audit trail is asked by, and nothing else', () => {
  const query = { subject: 'report:1', actor: '', from: '2026-01-01', to: ['2026-01-02'], cursor: '7', other: 'x' }
  expect(readAuditQuery(query)).toEqual({ subject: 'report:1', from: '2026-01-01' })
})
