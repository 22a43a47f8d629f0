import { defineMessages } from '../../../shared/messages.ts'

export const checksMessages = defineMessages({
  zh: {
    checks: {
      title: '数据核对',
      next: '下一个问题',
      mustCount: '必须改正 {n} 项',
      summary: '应当核实 {should} 项 · 提示 {hint} 项 · 通过 {passed} 项',
      none: '没有发现不符的数据。',
      uncertain: '存疑 {n} 项（有单元格尚未确认）',
      notAssessable: '无法核对 {n} 项（有空格）',
      left: '左边',
      right: '右边',
      difference: '相差',
    },
  },
  en: {
    checks: {
      title: 'Checks',
      next: 'Next problem',
      mustCount: '{n} must be corrected',
      summary: '{should} to verify · {hint} hints · {passed} passed',
      none: 'No figure contradicts another.',
      uncertain: '{n} uncertain (cells not confirmed yet)',
      notAssessable: '{n} not assessable (blank cells)',
      left: 'Left',
      right: 'Right',
      difference: 'Difference',
    },
  },
})
