import { defineMessages } from '../../../shared/messages.ts'

export const reviewMessages = defineMessages({
  zh: {
    preview: {
      title: '预览',
      back: '返回报告',
      what: '以下与发布后公众看到的内容相同。',
    },
    history: {
      title: '办理经过',
      none: '还没有记录。',
    },
  },
  en: {
    preview: {
      title: 'Preview',
      back: 'Back to the report',
      what: 'This is what the public will see.',
    },
    history: {
      title: 'History',
      none: 'Nothing is recorded yet.',
    },
  },
})
