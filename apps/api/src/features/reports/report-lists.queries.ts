import type { Connection } from '@gongkai/database'
import type { AgencyLevel, Coverage, EditionId, ReportState, ReportSummary } from '@gongkai/schema'
import { sql } from 'kysely'
import { nameThen } from '../../names-then.queries.ts'
import { endOfSubtree } from '../../subtree.ts'

/** A subtree of agencies, by its path. */
export interface ListFilter {
  readonly path?: string | undefined
  readonly year?: number | undefined
}

/** Working versions, newest year first, in the order of codes. */
export async function listWorkingSummaries(
  db: Connection,
  { path, year, state }: ListFilter & { readonly state?: ReportState | undefined },
): Promise<ReportSummary[]> {
  const rows = await summaries(db, 'working_version')
    .$if(year !== undefined, (query) => query.where('report.year', '=', year ?? 0))
    .$if(state !== undefined, (query) => query.where('report.state', '=', state ?? 'draft'))
    .$if(path !== undefined, (query) =>
      query.where('agency.path', '>=', path ?? '').where('agency.path', '<', endOfSubtree(path ?? '')),
    )
    .orderBy('report.year', 'desc')
    .orderBy('agency.code')
    .execute()
  return rows.map(toSummary)
}

/** Published versions in the order of codes, newest year first, after a code and year. */
export async function listPublishedSummaries(
  db: Connection,
  {
    path,
    year,
    level,
    after,
    limit,
  }: ListFilter & {
    readonly level?: AgencyLevel | undefined
    readonly after?: { readonly code: string; readonly year: number } | undefined
    readonly limit: number
  },
): Promise<ReportSummary[]> {
  const rows = await summaries(db, 'published_version')
    .$if(year !== undefined, (query) => query.where('report.year', '=', year ?? 0))
    .$if(level !== undefined, (query) => query.where('agency.level', '=', level ?? 'national'))
    .$if(path !== undefined, (query) =>
      query.where('agency.path', '>=', path ?? '').where('agency.path', '<', endOfSubtree(path ?? '')),
    )
    .$if(after !== undefined, (query) =>
      query
        .where('agency.code', '>=', after?.code ?? '')
        .where((where) =>
          where.or([where('agency.code', '>', after?.code ?? ''), where('report.year', '<', after?.year ?? 0)]),
        ),
    )
    .orderBy('agency.code')
    .orderBy('report.year', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => toSummary({ ...row, state: 'published', updated_at: row.published_at ?? row.updated_at }))
}

/** What the public may know of an agency's reports: the published version, or the last one that was withdrawn. */
export async function listAgencySummaries(db: Connection, agencyId: string): Promise<ReportSummary[]> {
  const rows = await summaries(db, 'shown_version')
    .where('report.agency_id', '=', agencyId)
    .orderBy('report.year', 'desc')
    .execute()
  return rows.map((row) => {
    const { published_at: published, withdrawn_at: withdrawn, updated_at: updated } = row
    return toSummary({
      ...row,
      state: withdrawn === null ? 'published' : 'withdrawn',
      updated_at: withdrawn ?? published ?? updated,
    })
  })
}

/** The last version that was published, withdrawn or not. */
const shownVersion = sql<number | null>`(select max(shown.version) from report_version as shown
  where shown.report_id = report.id and shown.published_at is not null)`

function summaries(db: Connection, which: 'working_version' | 'published_version' | 'shown_version') {
  // SQLite keeps the order of a cross join: a page of a list in the order of codes reads the agencies of that page only.
  const joined =
    which === 'published_version'
      ? db.selectFrom('agency').crossJoin('report').whereRef('report.agency_id', '=', 'agency.id')
      : db.selectFrom('agency').innerJoin('report', 'report.agency_id', 'agency.id')
  return joined
    .innerJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .on('report_version.version', '=', which === 'shown_version' ? shownVersion : sql.ref(`report.${which}`)),
    )
    .select(['report.id', 'report.year', 'report.state', 'report.updated_at'])
    .select(['agency.code', nameThen.as('name'), 'agency.level', 'agency.fictional'])
    .select(['report_version.edition', 'report_version.coverage', 'report_version.title', 'report_version.version'])
    .select(['report_version.published_at', 'report_version.withdrawn_at'])
}

function toSummary(row: {
  id: string
  year: number
  state: ReportState
  updated_at: string
  code: string
  name: string
  level: AgencyLevel
  fictional: 0 | 1
  edition: EditionId
  coverage: Coverage
  title: string
  version: number
  published_at: string | null
}): ReportSummary {
  return {
    id: row.id,
    agencyCode: row.code,
    agencyName: row.name,
    level: row.level,
    year: row.year,
    edition: row.edition,
    coverage: row.coverage,
    title: row.title,
    state: row.state,
    version: row.version,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    fictional: row.fictional === 1,
  }
}
