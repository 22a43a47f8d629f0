import type { Connection } from '@gongkai/database'
import type { NotificationList } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import type { ServiceContext } from '../../service-context.ts'
import { noticeWriter } from './notify.ts'
import { countUnread, listNotifications, markRead } from './notifications.queries.ts'
import { reminding, type RemindersNeeds } from './reminders.ts'

export type NotificationsService = ReturnType<typeof createNotificationsService>

const shown = 50

/** `site`: the app's address, where mails are to be sent; absent: people are told in the app only. */
export function createNotificationsService(
  context: ServiceContext & { site?: string | undefined },
  needs: RemindersNeeds,
) {
  const { database, now, directory } = context
  const writer = noticeWriter(context)

  /** What the person was told of, newest first, and how much of it they have not read. */
  async function getNotifications(actor: Actor, db: Connection = database.read): Promise<NotificationList> {
    const tree = await directory()
    const stored = await listNotifications(db, actor.id, shown)
    const items = stored.map((item) => ({
      ...item,
      agencyName: tree.nameIn(item.agencyCode, item.year)?.name ?? item.agencyCode,
    }))
    return { unread: await countUnread(db, actor.id), items }
  }

  /** Marks as read what is named, or everything; what is somebody else's stays as it is. */
  async function readNotifications(
    { ids }: { ids?: readonly string[] | undefined },
    actor: Actor,
  ): Promise<NotificationList> {
    await markRead(database.write, actor.id, ids, now())
    return getNotifications(actor, database.write)
  }

  return { getNotifications, readNotifications, notify: writer.notify, ...reminding(context, writer, needs) }
}
