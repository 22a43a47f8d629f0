import type { Connection } from '@gongkai/database'
import {
  type Agency,
  type AgencyLevel,
  type PublishedReport,
  type ReportPage,
  type ReportState,
  type ReportSummary,
  type StaffReport,
  text,
} from '@gongkai/schema'
import { type Actor, isInScope } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import { getEntry } from '../../subtree.ts'
import { findPublishedJson } from './published-report.queries.ts'
import { readCursor, toCursor } from './report-cursor.ts'
import { listAgencySummaries, listPublishedSummaries, listWorkingSummaries } from './report-lists.queries.ts'
import type { ReportsContext } from './reports-context.ts'
import { findReport, type StoredReport } from './reports.queries.ts'
import { staffReportOf } from './staff-report.ts'

export function reportReading(context: ReportsContext) {
  const { database, directory } = context
  const staffReport = staffReportOf(context)

  /** The working version, what the actor may do with it, and what happened to it. */
  async function getStaffReport(id: string, actor: Actor): Promise<StaffReport> {
    return staffReport(database.write, await getReport(database.write, id, actor), actor)
  }

  /** Reports of the actor's subtree, or of an agency's in it, with their working versions. */
  async function listStaffReports(
    filter: { year?: number | undefined; state?: ReportState | undefined; agency?: string | undefined },
    actor: Actor,
  ): Promise<ReportSummary[]> {
    const { year, state, agency } = filter
    const path = agency === undefined ? actor.agencyPath : getEntry(await directory(), agency).path
    if (!isInScope(actor, path)) throw new ProblemError('forbidden')
    return listWorkingSummaries(database.read, { year, state, path: path === '/' ? undefined : path })
  }

  /** The published version of a year, or an older one; a withdrawn one says so in `versions`. */
  async function getPublishedReport(code: string, year: number, version?: number): Promise<PublishedReport> {
    return JSON.parse(await getPublishedJson(code, year, version)) as PublishedReport
  }

  /** The same as JSON, for those who pass it on. */
  async function getPublishedJson(code: string, year: number, version?: number): Promise<string> {
    const json = await findPublishedJson(database.read, { code, year, version })
    if (json !== undefined) return json
    const { agency } = getEntry(await directory(), code)
    throw unknownReport(agency.shortName, year)
  }

  /** Published reports in the order of agency codes, newest year first; `agency` stands for its whole subtree. */
  async function listPublishedReports(query: {
    year?: number | undefined
    agency?: string | undefined
    level?: AgencyLevel | undefined
    cursor?: string | undefined
    limit: number
  }): Promise<ReportPage> {
    const { year, agency, level, cursor, limit } = query
    const path = agency === undefined ? undefined : getEntry(await directory(), agency).path
    const after = cursor === undefined ? undefined : readCursor(cursor)
    const rows = await listPublishedSummaries(database.read, { path, year, level, after, limit: limit + 1 })
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return { items, nextCursor: rows.length > limit && last ? toCursor(last) : null }
  }

  /** What an agency published, withdrawn reports too, newest year first. */
  async function listAgencyReports({ id }: Pick<Agency, 'id'>): Promise<ReportSummary[]> {
    return listAgencySummaries(database.read, id)
  }

  return {
    getStaffReport,
    listStaffReports,
    getPublishedReport,
    getPublishedJson,
    listPublishedReports,
    listAgencyReports,
  }
}

/** The report, for somebody who has its agency in their subtree. */
export async function getReport(db: Connection, id: string, actor: Actor): Promise<StoredReport> {
  const report = await findReport(db, id)
  if (!report) throw new ProblemError('report-unknown')
  if (!isInScope(actor, report.agency.path)) throw new ProblemError('forbidden')
  return report
}

function unknownReport(name: string, year: number): ProblemError {
  return new ProblemError('report-unknown', {
    detail: text(`${name}没有已公开的 ${year} 年度报告`, `${name} has no published report on ${year}`),
  })
}
