import type { Connection } from '@gongkai/database'
import type { Cells, ReportState } from '@gongkai/schema'

/** The report that a government's sum goes into. */
export interface SumReport {
  readonly id: string
  readonly agencyId: string
  readonly state: ReportState
  readonly revision: number
  /** The working version; what is published may be an older one. */
  readonly version: number
  readonly frozenAt: string | null
}

/** Their working versions on a year. */
export async function listSumReports(db: Connection, agencyIds: readonly string[], year: number): Promise<SumReport[]> {
  if (agencyIds.length === 0) return []
  return db
    .selectFrom('report')
    .innerJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .onRef('report_version.version', '=', 'report.working_version'),
    )
    .select(['report.id', 'report.agency_id as agencyId', 'report.state', 'report.revision'])
    .select(['report_version.version', 'report_version.frozen_at as frozenAt'])
    .where('report.agency_id', 'in', agencyIds)
    .where('report.year', '=', year)
    .execute()
}

export interface SumVersion {
  readonly cells: Cells
  /** Ids of everybody who entered something. */
  readonly enteredBy: readonly string[]
}

export async function getSumVersion(
  db: Connection,
  { id, version }: Pick<SumReport, 'id' | 'version'>,
): Promise<SumVersion> {
  const row = await db
    .selectFrom('report_version')
    .select(['cells', 'entered_by'])
    .where('report_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return { cells: JSON.parse(row.cells) as Cells, enteredBy: JSON.parse(row.entered_by) as string[] }
}
