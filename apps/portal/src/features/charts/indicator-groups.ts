import { indicators, type Indicator } from '@gongkai/schema'

export const indicatorGroupIds = [
  'rates',
  'received',
  'outcomes',
  'reconsideration',
  'litigation',
  'proactive',
  'applicants',
] as const
export type IndicatorGroupId = (typeof indicatorGroupIds)[number]

const flowRows = new Set(['newlyReceived', 'carriedIn', 'due', 'carriedForward'])

function groupOf({ id, kind, table }: Indicator): IndicatorGroupId {
  if (kind === 'rate') return 'rates'
  if (table === 'proactive') return 'proactive'
  if (table === 'proceedings') return id.startsWith('proceedings.reconsideration.') ? 'reconsideration' : 'litigation'
  if (!id.endsWith('.total')) return 'applicants'
  return flowRows.has(id.split('.')[1] ?? '') ? 'received' : 'outcomes'
}

/** All indicators as a reader looks for them: rates first, the many columns by applicant last. */
export const indicatorGroups: readonly { readonly id: IndicatorGroupId; readonly indicators: readonly Indicator[] }[] =
  indicatorGroupIds.map((id) => ({ id, indicators: indicators.filter((indicator) => groupOf(indicator) === id) }))
