import type { NotificationKind } from '@gongkai/schema'

/** What a mail may say: which agency's report on which year. Reasons, figures and names stay in the app. */
export interface MailFacts {
  readonly kind: NotificationKind
  readonly agencyName: string
  readonly year: number
  readonly dueOn: string | null
  /** Where to look in the app. */
  readonly link: string
}

const news: Record<NotificationKind, string> = {
  submitted: '已提交，请审核',
  returned: '被退回，请修改后重新提交',
  approved: '已审核通过，等待发布',
  published: '已发布',
  withdrawn: '已撤回',
  commented: '有新的批注',
  reminder: '请抓紧填报',
  'sum-changed': '汇总定稿后有单位的报告发生变化，请核对',
}

/** Plain text in Chinese, with nothing in it that is not public. */
export function mailText({ kind, agencyName, year, dueOn, link }: MailFacts): { subject: string; body: string } {
  const report = `${agencyName}${year}年政府信息公开工作年度报告`
  const due = dueOn === null ? [] : [`报告应于 ${dueOn} 前发布。`]
  const lines = [
    '您好：',
    '',
    `${report}${news[kind]}。`,
    ...due,
    '',
    '请登录系统查看：',
    link,
    '',
    '（系统自动发送，请勿回复）',
  ]
  return { subject: `${report}：${news[kind]}`, body: `${lines.join('\n')}\n` }
}
