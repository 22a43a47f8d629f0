import { NotificationList, NotificationsRead, ReminderSend, ReminderSent } from '@gongkai/schema'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { NotificationsService } from './notifications.service.ts'

const list = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/notifications',
    responses: json(NotificationList, 'What one was told of, the newest 50, and how much is unread'),
  },
)
const read = staffRoute(
  { who: 'staff', body: 'form' },
  {
    method: 'post',
    path: '/notifications/read',
    request: jsonBody(NotificationsRead),
    responses: json(NotificationList, 'The list after that'),
  },
)
const remind = staffRoute(
  { who: ['reviewer', 'approver', 'administrator'], body: 'form' },
  {
    method: 'post',
    path: '/reminders',
    request: jsonBody(ReminderSend),
    responses: json(ReminderSent, 'Who was reminded, and which units were not'),
  },
)

export function notificationsRoutes(notifications: NotificationsService) {
  return createRouter<StaffEnv>()
    .openapi(list, async (c) => c.json(await notifications.getNotifications(actorOf(c)), 200))
    .openapi(read, async (c) => c.json(await notifications.readNotifications(c.req.valid('json'), actorOf(c)), 200))
    .openapi(remind, async (c) => c.json(await notifications.sendReminders(c.req.valid('json'), actorOf(c)), 200))
}
