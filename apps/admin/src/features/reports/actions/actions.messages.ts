import { defineMessages } from '../../../shared/messages.ts'

export const actionsMessages = defineMessages({
  zh: {
    actions: {
      create: '新建',
      import: '导入',
      save: '保存',
      submit: '提交审核',
      return: '退回',
      approve: '审核通过',
      publish: '发布',
      correct: '更正',
      withdraw: '撤回',
    },
    submit: {
      blocked: '有 {n} 项必须改正的问题，改正后才能提交：',
      explain: '这份报告转录自已发布的原文，数字应与原文一致。请为以下 {n} 项不符逐项说明，说明将作为脚注公开：',
      faults: '有 {n} 格不是数字，没有保存。请先更正这些单元格。',
      explanation: '说明',
      show: '查看',
      ready: '没有必须改正的问题。提交后交由审核人审核，期间不能修改。',
    },
    reason: {
      label: '理由',
      return: '报告将退回填报人修改。请说明需要改什么。',
      correct: '将以已发布的版本为基础新建一个更正版本。更正发布前，原版本仍然公开；更正理由和逐格对比将一并公开。',
      withdraw: '公众页面将显示“已撤回”，数据不再计入统计。撤回理由会记录在案。',
    },
    approve: {
      what: '通过后等待签发人发布，填报人不能再修改。',
    },
    publish: {
      what: '发布后，任何人都能看到：',
      content: '报告全文，包括全部表格和文字',
      findings: '数据核对结果，以及 {n} 条说明',
      statistics: '各项数据计入本机关及上级的统计和图表',
      where: '公开地址：',
      forever: '已发布的版本不能修改，只能另行发布更正版本。',
    },
  },
  en: {
    actions: {
      create: 'Created',
      import: 'Imported',
      save: 'Save',
      submit: 'Submit for review',
      return: 'Return',
      approve: 'Approve',
      publish: 'Publish',
      correct: 'Correct',
      withdraw: 'Withdraw',
    },
    submit: {
      blocked: '{n} problems must be corrected before the report can be submitted:',
      explain:
        'This report is transcribed from a published original and its figures stay as printed. Explain each of these {n} contradictions; the explanations are published as footnotes:',
      faults: '{n} cells are no numbers and are not saved. Please correct them first.',
      explanation: 'Explanation',
      show: 'Show',
      ready: 'Nothing has to be corrected. The reviewer gets the report; it cannot be changed meanwhile.',
    },
    reason: {
      label: 'Reason',
      return: 'The report goes back to the clerk. Say what has to change.',
      correct:
        'A corrected version begins from the published one, which stays public until then. The reason and every changed cell will be public.',
      withdraw:
        'The public page will say that the report is withdrawn, and its figures leave the statistics. The reason is kept on record.',
    },
    approve: {
      what: 'The report then waits for publication and cannot be changed by the clerk.',
    },
    publish: {
      what: 'Once published, anybody can see:',
      content: 'the whole report, with all its tables and texts',
      findings: 'the results of the checks, with {n} explanations',
      statistics: 'its figures in the statistics and charts of this agency and those above it',
      where: 'Public address:',
      forever: 'A published version cannot be changed; a correction is published beside it.',
    },
  },
})
