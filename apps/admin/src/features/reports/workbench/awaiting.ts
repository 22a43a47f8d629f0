import type { ReportState, ReportSummary, Role } from '@gongkai/schema'

/** States in which a report waits for somebody of a role to review or sign, the most pressing first. */
export const awaitedStates: Readonly<Record<Role, readonly ReportState[]>> = {
  clerk: [],
  reviewer: ['submitted'],
  approver: ['approved', 'submitted'],
  administrator: ['approved', 'submitted'],
}

export function awaiting(role: Role, reports: readonly ReportSummary[]): ReportSummary[] {
  const order = awaitedStates[role]
  return reports
    .filter(({ state }) => order.includes(state))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.updatedAt.localeCompare(a.updatedAt))
}
