import { z } from 'zod'
import { AgencyCode } from './agencies.ts'
import { ReportYear } from './reports.ts'

/** What people are told of. */
export const notificationKinds = [
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
  'commented',
  'reminder',
  /** A unit corrected or withdrew a report that a frozen sum counted. */
  'sum-changed',
] as const
export const NotificationKind = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof NotificationKind>

export const Notification = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: NotificationKind,
  agencyCode: AgencyCode,
  agencyName: z.string(),
  year: z.number().int(),
  /** Null: there is no report yet. */
  reportId: z.uuid().nullable(),
  byName: z.string().nullable(),
  /** The reason of a return, the words of a reminder or comment. */
  message: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  readAt: z.iso.datetime().nullable(),
})
export type Notification = z.infer<typeof Notification>

export const NotificationList = z.object({ unread: z.number().int(), items: z.array(Notification) })
export type NotificationList = z.infer<typeof NotificationList>

/** `ids` absent: all of them. */
export const NotificationsRead = z.object({ ids: z.array(z.uuid()).max(200).optional() })

/** Reminds the people of units of a year's report. */
export const ReminderSend = z.object({
  year: ReportYear,
  agencyCodes: z.array(AgencyCode).min(1).max(400),
  message: z.string().trim().max(500).default(''),
})
export type ReminderSend = z.infer<typeof ReminderSend>

/** How many people were told, by e-mail too, and which agencies were not reminded, and why. */
export const ReminderSent = z.object({
  people: z.number().int(),
  mails: z.number().int(),
  /** They have nobody to tell. */
  nobodyIn: z.array(AgencyCode),
  /** They were reminded within the last hour. */
  tooSoon: z.array(AgencyCode),
  /** Nothing is expected of them, or it is published. */
  nothingDue: z.array(AgencyCode),
})
export type ReminderSent = z.infer<typeof ReminderSent>
