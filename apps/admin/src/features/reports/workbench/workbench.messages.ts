import { defineMessages } from '../../../shared/messages.ts'

export const workbenchMessages = defineMessages({
  zh: {
    workbench: {
      awaiting: '待我审签（{n}）',
      awaitingShort: '待我审签',
      nothing: {
        clerk: '没有等待审核的报告。',
        reviewer: '没有等待审核的报告。单位提交后会出现在这里。',
        approver: '没有等待审核或发布的报告。',
        administrator: '没有等待审核或发布的报告。',
      },
      toFill: '{year} 年度报告：要填报的',
      allDone: '{year} 年度报告都已提交或发布，没有要填报的。',
      reportOn: '{year} 年度报告',
      returned: '退回理由：',
      lastYear: '上年（{year}）{state}',
      look: '查看',
      mend: '修改',
      goOn: '继续填报',
      begin: '开始填报',
      sumUp: '去汇总',
      more: '另有 {n} 家，到进度看板查看',
      older: '其他年度未办完的（{n}）',
      news: '最近变化（{n} 条未读）',
      noNews: '上次之后没有新的变化。',
      units: '所属单位 {year} 年度报送进度',
      overdue: '已逾期',
      board: '打开进度看板',
    },
    steps: {
      title: '怎么填？四步走',
      carried: {
        name: '核对结转',
        how: '“上年结转”已按上年报告的“结转下年度继续办理”填好，请先核对，再往下填。',
      },
      tables: {
        name: '填三张表',
        how: '方向键、回车移动，可以从 Excel、WPS 整块粘贴；合计自动相加，没有发生的填 0。右边的核对会指出不符之处。',
      },
      prose: {
        name: '写文字',
        how: '写总体情况、存在的主要问题及改进情况、其他事项。可以插入表中的数字，改表时文字跟着变。',
      },
      submit: {
        name: '预览并提交',
        how: '预览就是公众将来看到的样子。提交后由审核人审核，被退回会写明理由。',
      },
    },
  },
  en: {
    workbench: {
      awaiting: 'Waiting for my decision ({n})',
      awaitingShort: 'Waiting for my decision',
      nothing: {
        clerk: 'No report waits for review.',
        reviewer: 'No report waits for review. Submitted ones appear here.',
        approver: 'No report waits for review or publication.',
        administrator: 'No report waits for review or publication.',
      },
      toFill: 'Reports on {year} to fill in',
      allDone: 'All reports on {year} are submitted or published; there is nothing to fill in.',
      reportOn: 'report on {year}',
      returned: 'Returned because:',
      lastYear: 'Last year ({year}): {state}',
      look: 'Look',
      mend: 'Mend',
      goOn: 'Go on',
      begin: 'Begin',
      sumUp: 'Sum up',
      more: '{n} more on the board',
      older: 'Unfinished reports on other years ({n})',
      news: 'What changed ({n} unread)',
      noNews: 'Nothing new since last time.',
      units: 'Where units stand with {year}',
      overdue: 'Overdue',
      board: 'Open the board',
    },
    steps: {
      title: 'How to fill it in: four steps',
      carried: {
        name: 'Check what is carried over',
        how: 'The row “carried in” holds what last year’s report carried forward. Check it first.',
      },
      tables: {
        name: 'Fill the three tables',
        how: 'Move with arrows and Enter, paste whole blocks from Excel or WPS; totals add up by themselves, write 0 where nothing happened. The checks beside point at contradictions.',
      },
      prose: {
        name: 'Write the text',
        how: 'Overview, main problems and improvement, other matters. Numbers from the tables can be quoted, and follow when the tables change.',
      },
      submit: {
        name: 'Preview and submit',
        how: 'The preview is what the public will see. The reviewer gets the report, and says why if it comes back.',
      },
    },
  },
})
