import { allowedActions } from '@gongkai/domain'
import type { Role, StaffReport } from '@gongkai/schema'
import type { MessageKey } from '../../../app/messages.ts'

export type Action = StaffReport['actions'][number]
/** Everything but saving, which happens by itself. */
export type StateAction = Exclude<Action, 'save'>

const keys: Readonly<Record<string, MessageKey>> = {
  create: 'reports.actions.create',
  save: 'reports.actions.save',
  submit: 'reports.actions.submit',
  return: 'reports.actions.return',
  approve: 'reports.actions.approve',
  publish: 'reports.actions.publish',
  correct: 'reports.actions.correct',
  withdraw: 'reports.actions.withdraw',
  restore: 'reports.actions.restore',
  import: 'reports.actions.import',
  comment: 'reports.actions.comment',
  resolve: 'reports.actions.resolve',
  judge: 'reports.actions.judge',
  unjudge: 'reports.actions.unjudge',
  freeze: 'reports.actions.freeze',
}

/** The words for an act of the audit trail, which may name its subject: `report.submit`. */
export function actionKey(action: string): MessageKey | undefined {
  return keys[action.split('.').at(-1) ?? '']
}

/** Whether a person's role could approve the report, and only their own part in it keeps them from it. */
export function isKeptByOwnWork({ summary: { state }, actions }: StaffReport, role: Role): boolean {
  return !actions.includes('approve') && allowedActions({ state, role, ownWork: false }).includes('approve')
}
