import type { AgencyTable, Connection, ReportVersionTable } from '@gongkai/database'
import type { PublishedReport } from '@gongkai/schema'
import { sql } from 'kysely'
import { nameThen, shortNameThen } from '../../names-then.queries.ts'

/** One published version of a year's report; the documents are there for the one that was asked for. */
type VersionRow = Pick<AgencyTable, 'code' | 'name' | 'short_name' | 'level' | 'kind' | 'fictional'> & {
  readonly listed: number
  readonly listed_at: string
  readonly listed_reason: string | null
  readonly withdrawn_at: string | null
  readonly withdrawn_reason: string | null
  readonly restored_reason: string | null
  readonly changes: string | null
} & (({ readonly wanted: null } & Partial<WantedRow>) | ({ readonly wanted: number } & WantedRow))

type WantedRow = Pick<
  ReportVersionTable,
  | 'hash'
  | 'checks_passed'
  | 'title'
  | 'edition'
  | 'coverage'
  | 'period_from'
  | 'period_to'
  | 'source_address'
  | 'origin'
  | 'printed_form'
  | 'explanations'
  | 'notes'
  | 'cells'
  | 'chapters'
  | 'findings'
>

export interface PublishedKey {
  readonly code: string
  readonly year: number
  /** Absent: the one that is published now, or the last one of a report that was withdrawn. */
  readonly version?: number | undefined
}

/**
 * A published report as the JSON of a `PublishedReport`. Its documents are stored as JSON and go out as they are: the
 * public reads far more often than anybody writes. One statement, written out: to build it would take longer than to run
 * it.
 */
export async function findPublishedJson(db: Connection, key: PublishedKey): Promise<string | undefined> {
  const { code, year, version = null } = key
  const { rows } = await sql<VersionRow>`
    select agency.code, ${nameThen} as name, ${shortNameThen} as short_name, agency.level, agency.kind, agency.fictional,
      listed.version as listed, listed.published_at as listed_at, listed.reason as listed_reason, listed.withdrawn_at,
      listed.withdrawn_reason, listed.restored_reason, listed.changes,
      report_version.version as wanted, report_version.hash, report_version.checks_passed, report_version.title,
      report_version.edition, report_version.coverage, report_version.period_from, report_version.period_to,
      report_version.source_address, report_version.origin, report_version.printed_form, report_version.explanations,
      report_version.notes, report_version.cells, report_version.chapters, report_version.findings
    from agency
    join report on report.agency_id = agency.id
    join report_version as listed on listed.report_id = report.id and listed.published_at is not null
    left join report_version on report_version.report_id = report.id and report_version.version = listed.version
      and listed.version = coalesce(cast(${version} as integer), report.published_version,
        (select max(last.version) from report_version as last
          where last.report_id = report.id and last.published_at is not null))
    where agency.code = ${code} and report.year = ${year}
    order by listed.version desc`.execute(db)
  for (const row of rows) if (row.wanted !== null) return toJson(row, year, rows.map(toListed))
  return undefined
}

/** A published version in the list of them, as JSON. */
function toListed(row: VersionRow): string {
  const listed: Omit<PublishedReport['versions'][number], 'changes'> = {
    version: row.listed,
    publishedAt: row.listed_at,
    reason: row.listed_reason,
    withdrawn: row.withdrawn_at !== null,
    withdrawnReason: row.withdrawn_reason,
    restoredReason: row.restored_reason,
  }
  return `${JSON.stringify(listed).slice(0, -1)},"changes":${row.changes ?? 'null'}}`
}

type StoredAsJson = 'origin' | 'printedForm' | 'explanations' | 'notes' | 'cells' | 'chapters' | 'findings' | 'versions'

function toJson(row: Extract<VersionRow, { wanted: number }>, year: number, versions: readonly string[]): string {
  const { code, name, short_name: shortName, level, kind } = row
  const head: Omit<PublishedReport, StoredAsJson> = {
    agency: { code, name, shortName, level, kind, fictional: row.fictional === 1 },
    year,
    version: row.wanted,
    publishedAt: row.listed_at,
    hash: row.hash ?? '',
    reason: row.listed_reason,
    title: row.title,
    edition: row.edition,
    coverage: row.coverage,
    period: { from: row.period_from, to: row.period_to },
    sourceAddress: row.source_address,
    checksPassed: row.checks_passed,
  }
  const documents: Record<StoredAsJson, string> = {
    origin: row.origin,
    printedForm: row.printed_form,
    explanations: row.explanations,
    notes: row.notes,
    cells: row.cells,
    chapters: row.chapters,
    findings: row.findings,
    versions: `[${versions.join(',')}]`,
  }
  const members = Object.entries(documents).map(([name, json]) => `,"${name}":${json}`)
  return `${JSON.stringify(head).slice(0, -1)}${members.join('')}}`
}
