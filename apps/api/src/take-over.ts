import type { ReportContent } from '@gongkai/schema'
import type { Actor } from './actor.ts'
import type { BatchesNeeds } from './features/batches/batches.service.ts'
import type { ReportsService } from './features/reports/reports.service.ts'
import { ProblemError } from './http/problem.ts'

/** How a document of a batch becomes a report: through the same doors as every other one. */
export function takeOver(reports: ReportsService): BatchesNeeds {
  async function createDraft(agencyCode: string, year: number, content: ReportContent, actor: Actor) {
    const { summary } = await reports.createReport({ agencyCode, year, content }, actor)
    return summary.id
  }

  async function replaceDraft(agencyCode: string, year: number, content: ReportContent, actor: Actor) {
    const existing = await reports.listStaffReports({ year, agency: agencyCode }, actor)
    const summary = existing.find((one) => one.agencyCode === agencyCode)
    if (!summary) throw new ProblemError('report-unknown')
    const { revision } = await reports.getStaffReport(summary.id, actor)
    await reports.saveDraft(summary.id, { revision, content }, actor)
    return summary.id
  }

  async function publish(agencyCode: string, year: number, content: ReportContent, actor: Actor) {
    const { id } = await reports.importPublished(agencyCode, year, content, {}, actor)
    return id
  }

  return { createDraft, replaceDraft, publish }
}
