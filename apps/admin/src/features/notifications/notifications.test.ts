import type { NotificationList } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { placeOf, sentenceKey } from './notification-words.ts'
import { createNotifications, markRead } from './notifications.ts'

const item = (id: string, readAt: string | null = null) => ({ id, readAt }) as NotificationList['items'][number]
const list = (): NotificationList => ({ unread: 2, items: [item('a'), item('b'), item('c', '2026-01-01T00:00:00Z')] })
const now = '2026-02-01T00:00:00Z'

describe('reading notifications', () => {
  it('counts each once, and keeps when it was read first', () => {
    expect(markRead(list(), ['a', 'c'], now)).toEqual({
      unread: 1,
      items: [item('a', now), item('b'), item('c', '2026-01-01T00:00:00Z')],
    })
    expect(markRead(list(), undefined, now).unread).toBe(0)
  })

  it('shows it at once, and asks again where the server did not hear of it', async () => {
    const listNotifications = vi.fn(async () => list())
    const readNotifications = vi.fn(async () => Promise.reject(new TypeError('Failed to fetch')))
    const told = createNotifications({ listNotifications, readNotifications })
    await told.load()
    const reading = told.read(['a'])
    expect(told.unread.value).toBe(1)
    await reading
    expect(listNotifications).toHaveBeenCalledTimes(2)
    expect(told.unread.value).toBe(2)
  })
})

describe('a notification', () => {
  const base = { agencyCode: 'example-qinghe', year: 2025, reportId: 'r1', kind: 'returned', byName: '王某' } as const
  const of = (given: object) => ({ ...base, ...given }) as unknown as NotificationList['items'][number]

  it('says who did it where that is known', () => {
    expect(sentenceKey(of({}))).toBe('notifications.saidBy.returned')
    expect(sentenceKey(of({ byName: null }))).toBe('notifications.said.returned')
  })

  it('leads to where something can be done', () => {
    expect(placeOf(of({}))).toBe('/reports/r1')
    expect(placeOf(of({ reportId: null }))).toBe('/reports?agency=example-qinghe&year=2025')
    expect(placeOf(of({ kind: 'sum-changed' }))).toBe('/sums/example-qinghe/2025')
  })
})
