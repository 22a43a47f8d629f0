import type { ComparedVersion, ReportView, StaffReport } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import { getReport } from './read-reports.ts'
import type { ReportsContext } from './reports-context.ts'
import { staffReportOf, toCompared } from './staff-report.ts'
import { findVersion } from './versions.queries.ts'
import { listViews, recordView } from './views.queries.ts'

/** Reading a report as a person does: it is noted who saw it. */
export function reportViews(context: ReportsContext) {
  const { database, now } = context
  const staffReport = staffReportOf(context)

  async function viewReport(id: string, actor: Actor): Promise<StaffReport> {
    const report = await getReport(database.write, id, actor)
    await recordView(database.write, id, actor.id, now())
    return staffReport(database.write, report, actor)
  }

  /** A published version, withdrawn or not, to compare with. */
  async function viewVersion(id: string, version: number, actor: Actor): Promise<ComparedVersion> {
    const report = await getReport(database.write, id, actor)
    const found = await findVersion(database.write, id, version)
    if (!found || found.publishedAt === null) throw new ProblemError('not-found')
    await recordView(database.write, id, actor.id, now())
    return toCompared(found, report.year)
  }

  /** Who saw a report, for those who answer for it. */
  async function listReportViews(id: string, actor: Actor): Promise<ReportView[]> {
    const { agency } = await getReport(database.read, id, actor)
    authorize(actor, ['approver', 'administrator'], agency.path)
    return listViews(database.read, id)
  }

  return { viewReport, viewVersion, listReportViews }
}
