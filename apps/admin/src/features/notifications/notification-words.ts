import type { Notification } from '@gongkai/schema'
import type { MessageKey } from '../../app/messages.ts'

/** The sentence that says what happened; `By` says who did it, where that is known. */
export function sentenceKey({ kind, byName }: Notification): MessageKey {
  return byName === null ? `notifications.said.${kind}` : `notifications.saidBy.${kind}`
}

/** Where something can be done about it: the report, or the list of the agency's reports where there is none yet. */
export function placeOf({ kind, reportId, agencyCode, year }: Notification): string {
  if (kind === 'sum-changed') return `/sums/${agencyCode}/${year}`
  return reportId === null ? `/reports?agency=${agencyCode}&year=${year}` : `/reports/${reportId}`
}
