import type { Connection } from '@gongkai/database'
import type { Cells, Coverage, EditionId, ReportState } from '@gongkai/schema'

/** How a unit's report stands: the published version where there is one, or else the one that is worked on. */
export interface UnitReport {
  readonly id: string
  readonly state: ReportState
  readonly published: boolean
  readonly version: number
  readonly edition: EditionId
  readonly coverage: Coverage
}

/** The reports of agencies on a year, by agency. */
export async function listUnitReports(
  db: Connection,
  agencyIds: readonly string[],
  year: number,
): Promise<Map<string, UnitReport>> {
  if (agencyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('report')
    .innerJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .on((on) =>
          on('report_version.version', '=', on.fn.coalesce('report.published_version', 'report.working_version')),
        ),
    )
    .select(['report.agency_id', 'report.id', 'report.state', 'report.published_version'])
    .select(['report_version.version', 'report_version.edition', 'report_version.coverage'])
    .where('report.agency_id', 'in', agencyIds)
    .where('report.year', '=', year)
    .execute()
  return new Map(
    rows.map(({ agency_id: agencyId, published_version: published, ...row }) => [
      agencyId,
      { ...row, published: published !== null },
    ]),
  )
}

export interface VersionKey {
  readonly reportId: string
  readonly version: number
}

export interface VersionFigures extends VersionKey {
  readonly edition: EditionId
  readonly cells: Cells
  /** Why the version replaced the one before, was restored, or was withdrawn. */
  readonly reason: string | null
}

/** The figures of versions, each by its report's id and number. */
export async function listFigures(db: Connection, keys: readonly VersionKey[]): Promise<VersionFigures[]> {
  if (keys.length === 0) return []
  const asked = new Set(keys.map(({ reportId, version }) => `${reportId} ${version}`))
  const rows = await db
    .selectFrom('report_version')
    .select(['report_id as reportId', 'version', 'edition', 'cells', 'reason'])
    .select(['withdrawn_at', 'withdrawn_reason', 'restored_reason'])
    .where('report_id', 'in', [...new Set(keys.map(({ reportId }) => reportId))])
    .where('version', 'in', [...new Set(keys.map(({ version }) => version))])
    .execute()
  return rows
    .filter(({ reportId, version }) => asked.has(`${reportId} ${version}`))
    .map(({ reportId, version, edition, cells, reason, ...row }) => ({
      reportId,
      version,
      edition,
      cells: JSON.parse(cells) as Cells,
      reason: row.withdrawn_at === null ? (row.restored_reason ?? reason) : row.withdrawn_reason,
    }))
}

export interface FrozenUnit extends VersionKey {
  readonly agencyId: string
}

/** The versions that frozen sums counted, by the report they were summed into; of one version of each. */
export async function listFrozenUnits(
  db: Connection,
  sums: readonly VersionKey[],
): Promise<Map<string, readonly FrozenUnit[]>> {
  if (sums.length === 0) return new Map()
  const versions = new Map(sums.map(({ reportId, version }) => [reportId, version]))
  const rows = await db
    .selectFrom('sum_unit')
    .innerJoin('report', 'report.id', 'sum_unit.unit_report_id')
    .select(['sum_unit.report_id', 'sum_unit.version as sum_version', 'report.agency_id as agencyId'])
    .select(['sum_unit.unit_report_id as reportId', 'sum_unit.unit_version as version'])
    .where('sum_unit.report_id', 'in', [...versions.keys()])
    .execute()
  const counted = rows.filter((row) => versions.get(row.report_id) === row.sum_version)
  return Map.groupBy(counted, (row) => row.report_id)
}

/** Lets a correction of a frozen sum go on from the units that it counted. */
export async function copyFrozenUnits(trx: Connection, { reportId, version }: VersionKey, to: number): Promise<void> {
  await trx
    .insertInto('sum_unit')
    .columns(['report_id', 'version', 'unit_report_id', 'unit_version'])
    .expression((of) =>
      of
        .selectFrom('sum_unit')
        .select(['report_id', (select) => select.lit(to).as('version'), 'unit_report_id', 'unit_version'])
        .where('report_id', '=', reportId)
        .where('version', '=', version),
    )
    .execute()
}

/** Marks a version as frozen from these units, instead of those it may have been frozen from before. */
export async function putFrozenUnits(
  trx: Connection,
  { reportId, version }: VersionKey,
  units: readonly VersionKey[],
  at: Date,
): Promise<void> {
  await trx.deleteFrom('sum_unit').where('report_id', '=', reportId).where('version', '=', version).execute()
  const rows = units.map((unit) => ({ unit_report_id: unit.reportId, unit_version: unit.version }))
  await trx
    .insertInto('sum_unit')
    .values(rows.map((row) => ({ report_id: reportId, version, ...row })))
    .execute()
  await trx
    .updateTable('report_version')
    .set({ frozen_at: at.toISOString() })
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .execute()
}
