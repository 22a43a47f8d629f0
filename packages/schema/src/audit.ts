import { z } from 'zod'
import { AgencyCode } from './agencies.ts'
import { ReportYear } from './reports.ts'
import { text, type Text } from './text.ts'

/** What was done, in words; the audit trail knows no other acts. */
export const auditActionLabels = {
  create: text('新建', 'Created'),
  import: text('导入', 'Imported'),
  save: text('保存草稿', 'Saved a draft'),
  submit: text('提交审核', 'Submitted'),
  return: text('退回修改', 'Returned'),
  approve: text('审核通过', 'Approved'),
  publish: text('发布', 'Published'),
  correct: text('开始更正', 'Began a correction'),
  withdraw: text('撤回', 'Withdrew'),
  restore: text('恢复公开', 'Restored'),
  comment: text('提出意见', 'Commented'),
  resolve: text('办结意见', 'Resolved a comment'),
  judge: text('对检查结果作出判定', 'Judged a finding'),
  unjudge: text('取消判定', 'Took a verdict back'),
  freeze: text('锁定汇总', 'Froze a sum'),
  remind: text('催报', 'Reminded'),
  'set-due-date': text('设定报送期限', 'Set a due date'),
  'clear-due-date': text('取消报送期限', 'Cleared a due date'),
  change: text('修改', 'Changed'),
  rename: text('更名', 'Renamed'),
  move: text('划转', 'Moved'),
  merge: text('合并', 'Merged'),
  close: text('关闭', 'Closed'),
  reopen: text('恢复', 'Reopened'),
  accepted: text('采用导入的文件', 'Accepted a document'),
  rejected: text('不采用导入的文件', 'Rejected a document'),
  rebuild: text('重算统计', 'Rebuilt the statistics'),
  'sign-in': text('登录', 'Signed in'),
  refused: text('越权操作被拒绝', 'Was refused'),
  disable: text('停用账号', 'Disabled an account'),
  enable: text('启用账号', 'Enabled an account'),
  unlock: text('解除锁定', 'Unlocked an account'),
  'reset-password': text('重置密码', 'Reset a password'),
  'reset-second-factor': text('重置双因素认证', 'Reset a second factor'),
  'change-password': text('修改密码', 'Changed the password'),
  'enable-second-factor': text('启用双因素认证', 'Switched the second factor on'),
  'disable-second-factor': text('关闭双因素认证', 'Switched the second factor off'),
  'renew-backup-codes': text('更换备用码', 'Renewed the backup codes'),
  'end-session': text('结束其他会话', 'Ended a session'),
} as const satisfies Record<string, Text>

export type AuditAction = keyof typeof auditActionLabels

export const auditActions = Object.keys(auditActionLabels) as AuditAction[]

/** What a line of the audit chain is about, by the names of today. */
export const AuditAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), id: z.string(), agencyName: z.string(), year: z.number().int() }),
  z.object({ kind: z.literal('agency'), code: AgencyCode, name: z.string() }),
  z.object({ kind: z.literal('person'), id: z.string(), name: z.string() }),
  /** All agencies, the statistics, or something that is gone. */
  z.object({ kind: z.literal('other') }),
])
export type AuditAbout = z.infer<typeof AuditAbout>

/** A line of the audit chain; `hash` covers what the line says and the hash before it, not the names of today. */
export const AuditEntry = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  /** Id of the person, or `system`. */
  actor: z.string(),
  /** Null: the program itself. */
  actorName: z.string().nullable(),
  action: z.string(),
  /** `report:<id>`, `agency:<code>`, `person:<id>` */
  subject: z.string(),
  about: AuditAbout,
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** `next`: what to ask for as `cursor`; null at the end. */
export const AuditPage = z.object({ items: z.array(AuditEntry), next: z.string().nullable() })
export type AuditPage = z.infer<typeof AuditPage>

/** Days are those of Beijing, both included. */
export const AuditQuery = z.object({
  subject: z.string().max(100).optional(),
  actor: z.string().max(100).optional(),
  action: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

/** On a day, a person looked at a report: first, last and how often. */
export const PersonView = z.object({
  reportId: z.uuid(),
  agencyName: z.string(),
  year: ReportYear,
  day: z.iso.date(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  times: z.number().int(),
})
export type PersonView = z.infer<typeof PersonView>
