import type { AuditQuery } from '@gongkai/schema'

const names = ['subject', 'actor', 'action', 'from', 'to'] as const

/** What of the page's address is asked of the audit trail; empty values and others are left out. */
export function readAuditQuery(query: Readonly<Record<string, unknown>>): AuditQuery {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name]
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
}
