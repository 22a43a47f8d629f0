import type { Connection, ReportTable } from '@gongkai/database'
import type { AgencyKind, AgencyLevel, AgencyRef, ReportEvent, ReportState } from '@gongkai/schema'
import { nameIn, nameThen, shortNameThen } from '../../names-then.queries.ts'

export interface ReportAgency {
  readonly id: string
  readonly number: number
  readonly path: string
  readonly ref: AgencyRef
}

export interface StoredReport {
  readonly id: string
  readonly agency: ReportAgency
  readonly year: number
  readonly state: ReportState
  readonly revision: number
  readonly workingVersion: number
  readonly publishedVersion: number | null
  readonly updatedAt: string
}

const placeColumns = [
  'agency.id as agency_id',
  'agency.number',
  'agency.path',
  'agency.code',
  'agency.level',
  'agency.kind',
  'agency.fictional',
] as const
const agencyColumns = [...placeColumns, 'agency.name', 'agency.short_name'] as const

interface AgencyRow {
  agency_id: string
  number: number
  path: string
  code: string
  name: string
  short_name: string
  level: AgencyLevel
  kind: AgencyKind
  fictional: 0 | 1
}

export async function findReport(db: Connection, id: string): Promise<StoredReport | undefined> {
  const row = await reports(db).where('report.id', '=', id).executeTakeFirst()
  return row && toReport(row)
}

export async function findReportOf(db: Connection, agencyId: string, year: number): Promise<StoredReport | undefined> {
  const row = await reports(db)
    .where('report.agency_id', '=', agencyId)
    .where('report.year', '=', year)
    .executeTakeFirst()
  return row && toReport(row)
}

function reports(db: Connection) {
  return db
    .selectFrom('report')
    .innerJoin('agency', 'agency.id', 'report.agency_id')
    .select(['report.id', 'report.year', 'report.state', 'report.revision', 'report.updated_at'])
    .select(['report.working_version', 'report.published_version'])
    .select([...placeColumns, nameThen.as('name'), shortNameThen.as('short_name')])
}

/** Under the name of the year, since a report on it bears that name; of today without one. */
export async function findAgency(db: Connection, code: string, year = 9999): Promise<ReportAgency | undefined> {
  const row = await db
    .selectFrom('agency')
    .select([...placeColumns, nameIn('name', year).as('name'), nameIn('short_name', year).as('short_name')])
    .where('code', '=', code)
    .executeTakeFirst()
  return row && toAgency(row)
}

/** The agencies above a path, outermost first. */
export async function listAncestors(db: Connection, path: string): Promise<AgencyRef[]> {
  const codes = path.split('/').slice(1, -2)
  if (codes.length === 0) return []
  const rows = await db.selectFrom('agency').select(agencyColumns).where('code', 'in', codes).orderBy('path').execute()
  return rows.map((row) => toAgency(row).ref)
}

/** False when there is one for the agency and the year already. */
export async function insertReport(trx: Connection, row: ReportTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('report')
    .values(row)
    .onConflict((conflict) => conflict.columns(['agency_id', 'year']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type ReportChange = Partial<Pick<ReportTable, 'state' | 'working_version' | 'published_version'>>

/** Moves the report on from the revision it was read at; false when somebody else has been faster. */
export async function updateReport(
  trx: Connection,
  { id, revision }: Pick<StoredReport, 'id' | 'revision'>,
  change: ReportChange,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('report')
    .set({ ...change, revision: revision + 1, updated_at: at.toISOString() })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * What the audit chain tells about a report, oldest first, with the names of those who still have an account. Somebody's
 * saves in a row are one event: an editor saves every few seconds.
 */
export async function listHistory(db: Connection, reportId: string): Promise<ReportEvent[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.actor')
    .select(['audit.at', 'audit.action', 'audit.actor', 'user.name'])
    // What a save changed can be long, and is not told here.
    .select((row) =>
      row.case().when('audit.action', '=', 'save').then('{}').else(row.ref('audit.detail')).end().as('detail'),
    )
    .where('audit.subject', '=', `report:${reportId}`)
    .orderBy('audit.seq')
    .execute()
  return rows
    .filter(({ action, actor }, at) => {
      const next = rows[at + 1]
      return action !== 'save' || next?.action !== 'save' || next.actor !== actor
    })
    .map(({ at, action, actor, name, detail }) => {
      const { reason = null } = JSON.parse(detail) as { reason?: string }
      return { at, action, by: name ?? actor, reason }
    })
}

function toReport(
  row: AgencyRow &
    Pick<ReportTable, 'id' | 'year' | 'state' | 'revision' | 'working_version' | 'published_version' | 'updated_at'>,
): StoredReport {
  return {
    id: row.id,
    agency: toAgency(row),
    year: row.year,
    state: row.state,
    revision: row.revision,
    workingVersion: row.working_version,
    publishedVersion: row.published_version,
    updatedAt: row.updated_at,
  }
}

function toAgency({ agency_id: id, number, path, short_name: shortName, fictional, ...row }: AgencyRow): ReportAgency {
  const { code, name, level, kind } = row
  return { id, number, path, ref: { code, name, shortName, level, kind, fictional: fictional === 1 } }
}
