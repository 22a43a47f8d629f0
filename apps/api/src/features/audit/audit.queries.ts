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

export interface AuditFilter {
  readonly subject?: string | undefined
  readonly actor?: string | undefined
  readonly action?: string | undefined
  /** Instants: from, and before. */
  readonly from?: string | undefined
  readonly before?: string | undefined
  /** Lines before this number. */
  readonly below?: number | undefined
  /** Only what is about agencies, reports and people under it. */
  readonly path: string
}

// `report:`, `agency:` and `person:` are seven characters each.
const about = sql<string>`substr(audit.subject, 8)`

const subjectPath = sql<string | null>`coalesce(
  (select agency.path from report join agency on agency.id = report.agency_id where report.id = ${about}),
  (select agency.path from agency where agency.code = ${about}),
  (select agency.path from person join agency on agency.id = person.agency_id where person.user_id = ${about}))`

/** The newest lines, with the names of today. */
export async function listEntries(
  db: Connection,
  { subject, actor, action, from, before, below, path }: AuditFilter,
  limit: number,
): Promise<AuditEntry[]> {
  const lines = await db
    .selectFrom('audit')
    .leftJoin('user as by', 'by.id', 'audit.actor')
    .leftJoin('report', (join) => join.on('report.id', '=', about))
    .leftJoin('agency as of', 'of.id', 'report.agency_id')
    .leftJoin('agency', (join) => join.on('agency.code', '=', about))
    .leftJoin('user', (join) => join.on('user.id', '=', about))
    .select(['seq', 'at', 'actor', 'by.name as actorName', 'action', 'subject', 'detail', 'hash'])
    .select(['of.name as reportAgency', 'report.year', 'agency.name as agencyName', 'user.name as personName'])
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? ''))
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? ''))
    .$if(below !== undefined, (query) => query.where('seq', '<', below ?? 0))
    .$if(path !== '/', (query) =>
      query.where(sql<boolean>`substr(${subjectPath}, 1, ${sql.lit(path.length)}) = ${path}`),
    )
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return lines.map(({ reportAgency, year, agencyName, personName, detail, ...line }) => ({
    ...line,
    about: toAbout(line.subject, { reportAgency, year, agencyName, personName }),
    detail: JSON.parse(detail) as AuditEntry['detail'],
  }))
}

interface NamesOfToday {
  readonly reportAgency: string | null
  readonly year: number | null
  readonly agencyName: string | null
  readonly personName: string | null
}

function toAbout(subject: string, { reportAgency, year, agencyName, personName }: NamesOfToday): AuditEntry['about'] {
  const kind = subject.slice(0, 7)
  const id = subject.slice(7)
  if (kind === 'report:' && reportAgency !== null && year !== null) {
    return { kind: 'report', id, agencyName: reportAgency, year }
  }
  if (kind === 'agency:' && agencyName !== null) return { kind: 'agency', code: id, name: agencyName }
  if (kind === 'person:' && personName !== null) return { kind: 'person', id, name: personName }
  return { kind: 'other' }
}

/** Where a person works; undefined: there is nobody of this id. */
export async function findPersonPath(db: Connection, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person')
    .innerJoin('agency', 'agency.id', 'person.agency_id')
    .select('agency.path')
    .where('person.user_id', '=', id)
    .executeTakeFirst()
  return row?.path
}
