import { defineMessages } from '../../../shared/messages.ts'

export const checksMessages = defineMessages({
  zh: {
    checks: {
      title: '数据核对',
      next: '下一个问题',
      mustCount: '必须改正 {n} 项',
      explainCount: '须说明 {n} 项',
      summary: '应当核实 {should} 项 · 提示 {hint} 项 · 通过 {passed} 项',
      none: '没有发现不符的数据。',
      group: '{severity}（{n}）',
      uncertain: '存疑 {n} 项（有单元格尚未确认）',
      notAssessable: '无法核对 {n} 项（有空格）',
      left: '左边',
      right: '右边',
      difference: '相差',
      onlyOpen: '只看未处理（{n}）',
      allDealtWith: '都已说明或认定。',
      explain: '情况说明（提交前须填写，作为脚注公开）',
      explained: '说明：{text}',
    },
    verdicts: {
      why: '认定“{verdict}”的理由',
      takeBack: '收回认定',
      stale: '认定之后数据有变动，请重新认定。',
    },
  },
  en: {
    checks: {
      title: 'Checks',
      next: 'Next problem',
      mustCount: '{n} must be corrected',
      explainCount: '{n} to explain',
      summary: '{should} to verify · {hint} hints · {passed} passed',
      none: 'No figure contradicts another.',
      group: '{severity} ({n})',
      uncertain: '{n} uncertain (cells not confirmed yet)',
      notAssessable: '{n} not assessable (blank cells)',
      left: 'Left',
      right: 'Right',
      difference: 'Difference',
      onlyOpen: 'Only open ones ({n})',
      allDealtWith: 'All are explained or judged.',
      explain: 'Explanation (needed before submitting, published as a footnote)',
      explained: 'Explained: {text}',
    },
    verdicts: {
      why: 'Why “{verdict}”',
      takeBack: 'Take back',
      stale: 'The figures changed since; please judge again.',
    },
  },
})
