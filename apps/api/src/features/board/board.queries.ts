import type { Connection } from '@gongkai/database'
import type { BoardReport } from '@gongkai/domain'

export interface StoredBoardReport extends BoardReport {
  readonly agencyId: string
  readonly year: number
}

interface Years {
  readonly from: number
  readonly to: number
}

/** Where the reports of agencies on some years stand, each found by its agency and year. */
export async function listBoardReports(
  db: Connection,
  agencyIds: readonly string[],
  { from, to }: Years,
): Promise<StoredBoardReport[]> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .on((on) =>
          on('report_version.version', '=', on.fn.coalesce('report.published_version', 'report.working_version')),
        ),
    )
    .select(['report.id', 'report.agency_id', 'report.year', 'report.state', 'report.published_version'])
    .select('report_version.edition')
    .select((select) =>
      select
        .selectFrom('report_version as first')
        .select((of) => of.fn.min('first.published_at').as('at'))
        .whereRef('first.report_id', '=', 'report.id')
        .as('first_published_at'),
    )
    .where('report.agency_id', 'in', agencyIds)
    .where('report.year', '>=', from)
    .where('report.year', '<=', to)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    year: row.year,
    edition: row.edition,
    state: row.state,
    published: row.published_version !== null,
    firstPublishedAt: row.first_published_at,
  }))
}

export interface Reminded {
  readonly agencyId: string
  readonly year: number
  readonly at: string
}

export async function listReminded(
  db: Connection,
  agencyIds: readonly string[],
  { from, to }: Years,
): Promise<Reminded[]> {
  return db
    .selectFrom('reminder')
    .select(['agency_id as agencyId', 'year', 'at'])
    .where('agency_id', 'in', agencyIds)
    .where('year', '>=', from)
    .where('year', '<=', to)
    .execute()
}
