import type { ReportState, Role, StaffReport } from '@gongkai/schema'

export type ReportAction = StaffReport['actions'][number]

const after: Readonly<Record<ReportState, Partial<Record<ReportAction, ReportState>>>> = {
  draft: { save: 'draft', submit: 'submitted' },
  returned: { save: 'returned', submit: 'submitted' },
  submitted: { return: 'returned', approve: 'approved' },
  approved: { return: 'returned', publish: 'published' },
  // A correction (更正) is a new draft version; the published one stays public meanwhile.
  published: { correct: 'draft', withdraw: 'withdrawn' },
  withdrawn: { correct: 'draft', restore: 'published' },
}

/** The state an action leads to; undefined when the state does not allow it. */
export function transition(state: ReportState, action: ReportAction): ReportState | undefined {
  return after[state][action]
}

const reviewing: readonly ReportAction[] = ['return', 'approve']
const signing: readonly ReportAction[] = [...reviewing, 'publish', 'correct', 'withdraw', 'restore']
const filling: readonly ReportAction[] = ['save', 'submit']

const permitted: Readonly<Record<Role, readonly ReportAction[]>> = {
  clerk: filling,
  reviewer: reviewing,
  approver: signing,
  administrator: [...filling, ...signing],
}

/** What a person of a role may do with a report in a state, in the order of the work. Nobody approves their own work. */
export function allowedActions(on: { state: ReportState; role: Role; ownWork: boolean }): ReportAction[] {
  return permitted[on.role].filter((action) => {
    if (action === 'approve' && on.ownWork) return false
    return transition(on.state, action) !== undefined
  })
}
