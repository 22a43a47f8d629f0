import { isExpected } from '../../../shared/agencies.ts'
import type { Agency, ReportState, ReportSummary, Role } from '@gongkai/schema'

/** States in which a report waits for somebody of a role, the most pressing first. */
export const awaitedStates: Readonly<Record<Role, readonly ReportState[]>> = {
  clerk: ['returned', 'draft'],
  reviewer: ['submitted'],
  approver: ['approved', 'submitted'],
  administrator: ['approved', 'submitted', 'returned', 'draft'],
}

export function awaiting(role: Role, reports: readonly ReportSummary[]): ReportSummary[] {
  const order = awaitedStates[role]
  return reports
    .filter(({ state }) => order.includes(state))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.updatedAt.localeCompare(a.updatedAt))
}

/** Agencies that have to report on a year and have not begun. */
export function notBegun(agencies: readonly Agency[], reports: readonly ReportSummary[], year: number): Agency[] {
  const begun = new Set(reports.filter((report) => report.year === year).map(({ agencyCode }) => agencyCode))
  return agencies.filter((agency) => isExpected(agency, year) && !begun.has(agency.code))
}
