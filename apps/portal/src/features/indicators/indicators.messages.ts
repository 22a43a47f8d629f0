import { messages } from '../../reader/messages.ts'

export const indicatorsMessages = messages(
  {
    title: '指标说明',
    lead: '图表能显示的数字，含义如下。比率跨单位汇总时用“分子之和 ÷ 分母之和”，从不平均比率。',
    name: '指标',
    meaning: '含义',
    unit: '单位',
    editions: '格式',
    comparable: '前后可比',
    yes: '可比',
    no: '不可比，图中断开',
    numerator: '分子',
    denominator: '分母',
    zeroDenominator: '分母为零时',
    applicants:
      '申请各行都按申请人分为七列：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计。此处只列总计，其余各列含义相同，可在图表中选用。',
    forms: '报告格式',
    years: (from: number, to?: number) => (to === undefined ? `${from} 年度起` : `${from}—${to} 年度`),
    code: '代码',
  },
  {
    title: 'Indicators',
    lead: 'What the figures of the charts mean. A rate over several units is the sum of numerators over the sum of denominators, never a mean of rates.',
    name: 'Indicator',
    meaning: 'Meaning',
    unit: 'Unit',
    editions: 'Forms',
    comparable: 'Comparable',
    yes: 'yes',
    no: 'no: the chart breaks',
    numerator: 'Numerator',
    denominator: 'Denominator',
    zeroDenominator: 'With a zero denominator',
    applicants:
      'Each row on applications has seven columns by applicant: natural persons, commercial enterprises, research institutions, public welfare organisations, legal service organisations, others, total. Only the totals are listed here; the others mean the same and can be chosen in a chart.',
    forms: 'Editions of the form',
    years: (from, to) => (to === undefined ? `reports on ${from} and after` : `reports on ${from} to ${to}`),
    code: 'Code',
  },
)
