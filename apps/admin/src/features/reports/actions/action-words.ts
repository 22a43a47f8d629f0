import type { StaffReport } from '@gongkai/schema'
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
  import: 'reports.actions.import',
}

/** The words for an act of the audit trail, which may name its subject: `report.submit`. */
export function actionKey(action: string): MessageKey | undefined {
  return keys[action.split('.').at(-1) ?? '']
}
