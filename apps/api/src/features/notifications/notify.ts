import type { Connection, MailTable, NotificationTable } from '@gongkai/database'
import type { NotificationKind } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { uuidAt } from '../../uuid.ts'
import { insertMails } from './mail.queries.ts'
import { mailText } from './mail-text.ts'
import { insertNotifications, type NotificationDetail } from './notifications.queries.ts'
import { type Audience, chooseRecipients } from './recipients.ts'
import { listRecipients, type Recipient } from './recipients.queries.ts'

/** Something that happened to a report and that people should be told of. */
export interface Notice {
  readonly kind: NotificationKind
  readonly reportId: string | null
  readonly agency: { readonly path: string; readonly ref: { readonly code: string; readonly name: string } }
  readonly year: number
  readonly by: Actor
  readonly to: Audience
  readonly message?: string | undefined
  readonly enteredBy?: readonly string[] | undefined
  readonly dueOn?: string | null | undefined
}

/** Written in the transaction of what they tell of; mails only where `site`, the app's address, is given. */
export function noticeWriter({ now, site }: { now(): Date; site?: string | undefined }) {
  async function notify(trx: Connection, notice: Notice): Promise<void> {
    const { to, agency, by, enteredBy = [] } = notice
    const codes = agency.path.split('/').filter(Boolean)
    const people = await listRecipients(trx, { codes, ids: enteredBy })
    await tell(trx, notice, chooseRecipients(people, { to, path: agency.path, enteredBy, actorId: by.id }))
  }

  /** Tells people of a notice, and answers how many of them by e-mail too. */
  async function tell(trx: Connection, notice: Omit<Notice, 'to'>, people: readonly Recipient[]): Promise<number> {
    const at = now()
    await insertNotifications(
      trx,
      people.map(({ id }) => toNotification(notice, id, at)),
    )
    const mails = site === undefined ? [] : people.filter(({ hasMail }) => hasMail)
    await insertMails(
      trx,
      mails.map(({ id }) => toMail(notice, id, at, site ?? '')),
    )
    return mails.length
  }

  return { notify, tell }
}

function toNotification(notice: Omit<Notice, 'to'>, personId: string, at: Date): NotificationTable {
  const { kind, reportId, agency, year, by, message = null, dueOn = null } = notice
  const detail: NotificationDetail = { agency: agency.ref.code, year, reportId, by: by.id, message, dueOn }
  return {
    id: uuidAt(at),
    person_id: personId,
    at: at.toISOString(),
    kind,
    subject: reportId === null ? `agency:${agency.ref.code}` : `report:${reportId}`,
    detail: JSON.stringify(detail),
    read_at: null,
  }
}

function toMail(notice: Omit<Notice, 'to'>, personId: string, at: Date, site: string): MailTable {
  const { kind, agency, year, dueOn = null } = notice
  const link = new URL(placeOf(notice), site).href
  return {
    id: uuidAt(at),
    person_id: personId,
    ...mailText({ kind, agencyName: agency.ref.name, year, dueOn, link }),
    at: at.toISOString(),
    sent_at: null,
    attempts: 0,
    next_at: at.toISOString(),
    failure: null,
  }
}

function placeOf({ kind, reportId, agency, year }: Omit<Notice, 'to'>): string {
  if (kind === 'sum-changed') return `/admin/sums/${agency.ref.code}/${year}`
  return reportId === null ? '/admin/' : `/admin/reports/${reportId}`
}
