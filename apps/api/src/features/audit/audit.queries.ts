import type { AuditTable, Connection } from '@gongkai/database'
import type { AuditEntry } from '@gongkai/schema'
import { sql } from 'kysely'

export interface AuditHead {
  readonly seq: number
  /** Empty before the first line. */
  readonly hash: string
}

/** The number and hash of the last line. */
export async function getAuditHead(db: Connection): Promise<AuditHead> {
  return toHead(await db.selectFrom('meta').select('value').where('key', '=', 'audit_head').executeTakeFirstOrThrow())
}

/** The same for who is going to write the next line; others wait until this transaction ends. */
export async function takeAuditHead(trx: Connection): Promise<AuditHead> {
  const row = await trx
    .updateTable('meta')
    .set({ value: sql`value` })
    .where('key', '=', 'audit_head')
    .returning('value')
    .executeTakeFirstOrThrow()
  return toHead(row)
}

function toHead({ value }: { value: string }): AuditHead {
  const [seq, hash = ''] = value.split(':')
  return { seq: Number(seq), hash }
}

export async function appendLine(trx: Connection, line: AuditTable): Promise<void> {
  await trx.insertInto('audit').values(line).execute()
  await trx
    .updateTable('meta')
    .set({ value: `${line.seq}:${line.hash}` })
    .where('key', '=', 'audit_head')
    .execute()
}

/** Lines after `seq` in order, `limit` at a time. */
export async function listLinesAfter(db: Connection, seq: number, limit: number): Promise<AuditTable[]> {
  return db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
}

/** The newest lines about agencies, reports and people in a subtree. */
export async function listEntries(
  db: Connection,
  { subject, path, limit }: { subject?: string | undefined; path: string; limit: number },
): Promise<AuditEntry[]> {
  // `report:`, `agency:` and `person:` are seven characters each.
  const about = sql<string>`substr(audit.subject, 8)`
  const subjectPath = sql<string | null>`coalesce(
    (select agency.path from report join agency on agency.id = report.agency_id where report.id = ${about}),
    (select agency.path from agency where agency.code = ${about}),
    (select agency.path from person join agency on agency.id = person.agency_id where person.user_id = ${about}))`
  const lines = await db
    .selectFrom('audit')
    .selectAll()
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .$if(path !== '/', (query) =>
      query.where(sql<boolean>`substr(${subjectPath}, 1, ${sql.lit(path.length)}) = ${path}`),
    )
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return lines.map(({ previous_hash: _, detail, ...line }) => ({
    ...line,
    detail: JSON.parse(detail) as AuditEntry['detail'],
  }))
}
