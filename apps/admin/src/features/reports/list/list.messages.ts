import { defineMessages } from '../../../shared/messages.ts'

export const listMessages = defineMessages({
  zh: {
    list: {
      filters: '筛选',
      agency: '机关',
      year: '年度',
      state: '状态',
      level: '层级',
      version: '版本',
      updated: '最近修改',
      count: '共 {n} 份',
      none: '没有符合条件的报告。可以放宽筛选条件，或者新建报告。',
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
      level: 'Level',
      version: 'Version',
      updated: 'Last changed',
      count: '{n} reports',
      none: 'No report fits. Widen the filters or begin a new report.',
    },
    new: {
      title: 'New report',
      edition: 'Form: {edition}',
      create: 'Create and fill in',
    },
  },
})
