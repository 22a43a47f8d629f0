import { defineMessages } from '../../../shared/messages.ts'

export const listMessages = defineMessages({
  zh: {
    list: {
      filters: '筛选',
      agency: '机关',
      year: '年度',
      state: '状态',
      words: '机关名称或标题',
      due: '期限',
      correcting: '正在更正',
      version: '版本',
      updated: '最近修改',
      count: '共 {n} 份',
      none: '还没有报告。填报人可以用右上角的“新建报告”开始，也可以导入已有的报告。',
      noneFits: '没有符合条件的报告。可以放宽筛选条件。',
      clear: '清除筛选条件',
    },
    due: {
      none: '没有规定期限',
      left: '{date} 前，还有 {n} 天',
      today: '今天（{date}）到期',
      overdue: '{date} 到期，已逾期 {n} 天',
      inTime: '按期发布（{date} 前）',
      wasLate: '逾期发布（应在 {date} 前）',
    },
    new: {
      title: '新建报告',
      edition: '使用报告格式：{edition}',
      create: '新建并开始填报',
    },
  },
  en: {
    list: {
      filters: 'Filters',
      agency: 'Agency',
      year: 'Year',
      state: 'State',
      words: 'Name of the agency or title',
      due: 'Due',
      correcting: 'Being corrected',
      version: 'Version',
      updated: 'Last changed',
      count: '{n} reports',
      none: 'There are no reports yet. Clerks begin one with “New report” above, or import one that exists.',
      noneFits: 'No report fits. Widen the filters.',
      clear: 'Clear the filters',
    },
    due: {
      none: 'No date is set',
      left: 'by {date}, {n} days left',
      today: 'due today ({date})',
      overdue: 'was due {date}, {n} days overdue',
      inTime: 'published in time (by {date})',
      wasLate: 'published late (was due {date})',
    },
    new: {
      title: 'New report',
      edition: 'Form: {edition}',
      create: 'Create and fill in',
    },
  },
})
