import type { BatchItem } from '@gongkai/schema'

export type ItemFilter = 'all' | 'ready' | 'doubtful' | 'failed' | 'done'

/** Read without a doubt: whose it is and every cell is known, and no check that must hold fails. */
export function isReady({ state, agencyCode, year, unsure, failing }: BatchItem): boolean {
  return state === 'read' && agencyCode !== null && year !== null && unsure === 0 && failing === 0
}

export function groupOf(item: BatchItem): Exclude<ItemFilter, 'all'> {
  if (item.state === 'accepted' || item.state === 'rejected') return 'done'
  if (item.state === 'failed') return 'failed'
  return isReady(item) ? 'ready' : 'doubtful'
}

export function filterItems(items: readonly BatchItem[], filter: ItemFilter): BatchItem[] {
  return items.filter((item) => filter === 'all' || groupOf(item) === filter)
}

/** The next document that a person has to look at, after one of them. */
export function nextDoubtful(items: readonly BatchItem[], after: string): BatchItem | undefined {
  const at = items.findIndex(({ id }) => id === after)
  return [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))].find((item) => groupOf(item) === 'doubtful')
}
