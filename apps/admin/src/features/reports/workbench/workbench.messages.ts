import { defineMessages } from '../../../shared/messages.ts'

export const workbenchMessages = defineMessages({
  zh: {
    workbench: {
      awaiting: '待我办理（{n}）',
      awaitingShort: '待我办理',
      nothing: {
        clerk: '没有填报中或被退回的报告。可以在下面开始填报。',
        reviewer: '没有等待审核的报告。',
        approver: '没有等待审核或发布的报告。',
        administrator: '没有等待办理的报告。',
      },
      notBegun: '{year} 年度报告尚未开始（{n}）',
      allBegun: '范围内应报告的机关都已开始填报。',
      due: '最迟 {date} 发布（{basis}）',
      dueLocally: '期限按当地通知',
      late: '已逾期',
      begin: '开始填报',
      seeAll: '查看全部机关',
    },
  },
  en: {
    workbench: {
      awaiting: 'Waiting for me ({n})',
      awaitingShort: 'Waiting for me',
      nothing: {
        clerk: 'No report is being filled in or was returned. Begin one below.',
        reviewer: 'No report waits for review.',
        approver: 'No report waits for review or publication.',
        administrator: 'No report waits for anybody.',
      },
      notBegun: 'Reports on {year} not begun ({n})',
      allBegun: 'Every agency that has to report has begun.',
      due: 'Due by {date} ({basis})',
      dueLocally: 'Due as the local notice says',
      late: 'Overdue',
      begin: 'Begin',
      seeAll: 'All agencies',
    },
  },
})
