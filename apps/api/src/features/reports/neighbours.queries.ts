import type { Connection } from '@gongkai/database'
import type { Subject, Units } from '@gongkai/domain'
import type { Cells, Coverage, EditionId, ReportState } from '@gongkai/schema'

/** The agency's published report on the year before. */
export async function findPrevious(db: Connection, agencyId: string, year: number): Promise<Subject['previous']> {
  const row = await db
    .selectFrom('report')
    .innerJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .onRef('report_version.version', '=', 'report.published_version'),
    )
    .select(['report.year', 'report_version.edition', 'report_version.cells'])
    .where('report.agency_id', '=', agencyId)
    .where('report.year', '=', year - 1)
    .executeTakeFirst()
  return row && { year: row.year, edition: row.edition, cells: JSON.parse(row.cells) as Cells }
}

interface UnitRow {
  readonly code: string
  readonly name: string
  readonly path: string
  readonly reportId: string | null
  readonly state: ReportState | null
  readonly version: number | null
  readonly coverage: Coverage | null
}

/**
 * The units that a region-wide report sums up, each once: everything below the agency that is expected to report, except
 * what lies below another region-wide report. A published report counts with its published figures.
 */
export async function listUnits(db: Connection, path: string, year: number): Promise<Units> {
  const rows = await listUnitRows(db, path, year)
  const regions = rows.filter(({ coverage }) => coverage === 'region').map((row) => row.path)
  const units = rows.filter((row) => !regions.some((region) => row.path !== region && row.path.startsWith(region)))
  const reports: Units['reports'][number][] = []
  for (const { code, name, reportId, version, state } of units) {
    if (reportId === null || version === null || state === null) continue
    reports.push({ code, name, state, ...(await getCells(db, reportId, version)) })
  }
  return { expected: units.map(({ code, name }) => ({ code, name })), reports }
}

async function listUnitRows(db: Connection, path: string, year: number): Promise<UnitRow[]> {
  const rows = await db
    .selectFrom('agency')
    .leftJoin('report', (join) => join.onRef('report.agency_id', '=', 'agency.id').on('report.year', '=', year))
    .leftJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .on((on) =>
          on('report_version.version', '=', on.fn.coalesce('report.published_version', 'report.working_version')),
        ),
    )
    .select(['agency.code', 'agency.name', 'agency.path', 'report.id as reportId', 'report.state'])
    .select(['report.published_version', 'report_version.version', 'report_version.coverage'])
    .where('agency.path', '>', path)
    .where('agency.path', '<', `${path.slice(0, -1)}0`)
    .where((where) =>
      where.or([
        where('report.id', 'is not', null),
        where.and([
          where('agency.first_year', '<=', year),
          where.or([where('agency.last_year', 'is', null), where('agency.last_year', '>=', year)]),
        ]),
      ]),
    )
    .orderBy('agency.path')
    .execute()
  return rows.map(({ published_version: published, state, ...row }) => ({
    ...row,
    state: published === null ? state : 'published',
  }))
}

async function getCells(
  db: Connection,
  reportId: string,
  version: number,
): Promise<{ edition: EditionId; cells: Cells }> {
  const { edition, cells } = await db
    .selectFrom('report_version')
    .select(['edition', 'cells'])
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return { edition, cells: JSON.parse(cells) as Cells }
}
