import type { NotificationList } from '@gongkai/schema'
import { computed, inject, type InjectionKey } from 'vue'
import type { Staff } from '../../shared/staff.ts'
import { useRequest } from '../../shared/useRequest.ts'

type Told = Pick<Staff, 'listNotifications' | 'readNotifications'>

/** What the person was told of, shared by the bell and the page so that both count the same. */
export function createNotifications(staff: Told) {
  const { data, failure, busy, run } = useRequest(staff.listNotifications)

  /** Seen at once; asked for again only where the server did not hear of it. */
  async function read(ids?: string[]) {
    const before = data.value
    if (before) data.value = markRead(before, ids, new Date().toISOString())
    try {
      await staff.readNotifications(ids)
    } catch {
      await run()
    }
  }

  return {
    items: computed(() => data.value?.items ?? []),
    unread: computed(() => data.value?.unread ?? 0),
    loaded: computed(() => data.value !== undefined),
    failure,
    busy,
    load: run,
    read,
  }
}

/** The list after some were read; `ids` absent: all of them. */
export function markRead(list: NotificationList, ids: readonly string[] | undefined, at: string): NotificationList {
  const isMeant = (id: string) => ids === undefined || ids.includes(id)
  const newly = list.items.filter(({ id, readAt }) => readAt === null && isMeant(id)).length
  return {
    unread: ids === undefined ? 0 : list.unread - newly,
    items: list.items.map((item) => (item.readAt === null && isMeant(item.id) ? { ...item, readAt: at } : item)),
  }
}

export type Notifications = ReturnType<typeof createNotifications>

export const notificationsKey: InjectionKey<Notifications> = Symbol('notifications')

export function useNotifications(): Notifications {
  const notifications = inject(notificationsKey)
  if (!notifications) throw new Error('No notifications are provided')
  return notifications
}
