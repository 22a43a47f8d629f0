import type { BatchItem } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { filterItems, groupOf, nextDoubtful } from './batch-items.ts'

const item = (id: string, over: Partial<BatchItem> = {}): BatchItem => ({
  id,
  name: `${id}.html`,
  state: 'read',
  agencyCode: 't1',
  agencyName: '示例镇',
  year: 2024,
  sure: 200,
  unsure: 0,
  missing: 0,
  failing: 0,
  reportId: null,
  reason: null,
  at: '2026-01-01T00:00:00Z',
  ...over,
})

describe('documents of a batch', () => {
  it.each([
    [{}, 'ready'],
    [{ unsure: 1 }, 'doubtful'],
    [{ failing: 1 }, 'doubtful'],
    [{ agencyCode: null }, 'doubtful'],
    [{ year: null }, 'doubtful'],
    [{ state: 'failed' }, 'failed'],
    [{ state: 'accepted' }, 'done'],
    [{ state: 'rejected', unsure: 3 }, 'done'],
  ] as const)('%j is %s', (over, group) => {
    expect(groupOf(item('a', over))).toBe(group)
    expect(filterItems([item('a', over)], group)).toHaveLength(1)
  })

  it('leads from one doubtful document to the next, around the list', () => {
    const items = [item('a', { unsure: 2 }), item('b'), item('c', { failing: 1 })]
    expect(nextDoubtful(items, 'a')?.id).toBe('c')
    expect(nextDoubtful(items, 'c')?.id).toBe('a')
    expect(nextDoubtful([item('a', { unsure: 2 }), item('b')], 'a')).toBeUndefined()
  })
})
