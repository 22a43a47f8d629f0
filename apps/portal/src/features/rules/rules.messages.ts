import { messages } from '../../reader/messages.ts'

export const rulesMessages = messages(
  {
    title: '核对规则',
    lead: '同一套规则在填写、导入、审核和发布时运行，并公布在此。“必须”出自表格印明的勾稽关系或合计的含义；“应当”有已知的例外；“提示”只是读者的疑问。缺少数字时一律答“无法核对”，不算相符。',
    rule: '规则',
    statement: '内容',
    severity: '级别',
    basis: '依据',
    editions: '格式',
    scopes: { within: '一份报告之内', acrossYears: '年度之间', summingUp: '汇总' },
  },
  {
    title: 'Rules',
    lead: 'The same rules run while a report is filled in, imported, reviewed and published. “Must” is printed on the form or follows from the meaning of a total; “should” has known exceptions; a “hint” is a reader’s question. Where a figure is missing the answer is “not assessable”, never a pass.',
    rule: 'Rule',
    statement: 'What must hold',
    severity: 'Severity',
    basis: 'Basis',
    editions: 'Forms',
    scopes: { within: 'Within one report', acrossYears: 'From year to year', summingUp: 'Summing up' },
  },
)
