import type { Connection, NotificationTable } from '@gongkai/database'
import type { Notification, NotificationKind } from '@gongkai/schema'

/** What a notification's `detail` holds; names are looked up when it is read. */
export interface NotificationDetail {
  readonly agency: string
  readonly year: number
  readonly reportId: string | null
  readonly by: string
  readonly message: string | null
  readonly dueOn: string | null
}

export async function insertNotifications(trx: Connection, rows: readonly NotificationTable[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('notification').values(rows).execute()
}

/** The newest ones of a person, with the name of whoever they are about; the agency's name is the caller's to add. */
export async function listNotifications(
  db: Connection,
  personId: string,
  limit: number,
): Promise<Omit<Notification, 'agencyName'>[]> {
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  const details = rows.map(({ detail }) => JSON.parse(detail) as NotificationDetail)
  const names = await namesOf(
    db,
    details.map(({ by }) => by),
  )
  return rows.map(({ id, at, kind, read_at: readAt }, index) => {
    const detail = details[index] as NotificationDetail
    const { agency: agencyCode, year, reportId, message, dueOn } = detail
    const byName = names.get(detail.by) ?? null
    return { id, at, kind: kind as NotificationKind, agencyCode, year, reportId, byName, message, dueOn, readAt }
  })
}

async function namesOf(db: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function countUnread(db: Connection, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notification')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Marks a person's notifications as read; of all of them, or of those that are named. */
export async function markRead(
  db: Connection,
  personId: string,
  ids: readonly string[] | undefined,
  at: Date,
): Promise<void> {
  if (ids?.length === 0) return
  await db
    .updateTable('notification')
    .set({ read_at: at.toISOString() })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .execute()
}
