import type { PrintedForm } from '@gongkai/schema'
import type { Scenario } from './scenario.ts'
import { county2023, mixed2023, township2020, without } from './subjects.ts'

const notices = '国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 from 2021'
const official = 'The official text of the form'

const asPrinted: PrintedForm = { labels: [], chapters: [] }

export const form: readonly Scenario[] = [
  { rule: 'FORM-EDITION', outcome: 'pass', because: notices, subject: county2023() },
  { rule: 'FORM-EDITION', outcome: 'pass', because: notices, subject: township2020() },
  {
    rule: 'FORM-EDITION',
    outcome: 'fail',
    because: `${notices}: the trial form on 2023`,
    subject: { ...township2020(), year: 2023 },
    places: ['year'],
    says: ['2023 年', '2019 年版', '2021 年版'],
  },
  {
    rule: 'FORM-EDITION',
    outcome: 'fail',
    because: `${notices}: the single row （六）其他处理 of 2019 in a report on 2023`,
    subject: mixed2023(),
    places: ['applications'],
    says: ['表三', '（六）其他处理'],
  },
  {
    rule: 'FORM-EDITION',
    outcome: 'fail',
    because: `${notices}: 政府集中采购 was removed from table 2`,
    subject: county2023({ 'proactive.procurement.projects': 3 }),
    places: ['proactive'],
  },
  {
    rule: 'FORM-EDITION',
    outcome: 'notAssessable',
    because: `${notices}: which rows an unseen table 2 has cannot be told`,
    subject: { ...county2023(), cells: without(county2023().cells, 'proactive.') },
    places: ['proactive'],
  },
  { rule: 'FORM-LABEL', outcome: 'pass', because: official, subject: county2023({}, { printedForm: asPrinted }) },
  {
    rule: 'FORM-LABEL',
    outcome: 'fail',
    because: `${official}: 其他法律行政法规禁止公开`,
    subject: county2023(
      {},
      { printedForm: { ...asPrinted, labels: [{ row: 'deniedOtherLaw', printed: '2.其他法律行政止公开' }] } },
    ),
    places: ['deniedOtherLaw'],
    says: ['其他法律行政止公开', '其他法律行政法规禁止公开'],
  },
  {
    rule: 'FORM-LABEL',
    outcome: 'notAssessable',
    because: `${official}: only figures are known`,
    subject: county2023(),
  },
  { rule: 'FORM-CHAPTER', outcome: 'pass', because: official, subject: county2023({}, { printedForm: asPrinted }) },
  {
    rule: 'FORM-CHAPTER',
    outcome: 'fail',
    because: `${official}: 五、存在的主要问题及改进情况`,
    subject: county2023(
      {},
      { printedForm: { ...asPrinted, chapters: [{ chapter: 'problems', printed: '五、存在问题及整改措施' }] } },
    ),
    places: ['problems'],
    says: ['五、存在问题及整改措施', '五、存在的主要问题及改进情况'],
  },
  {
    rule: 'FORM-CHAPTER',
    outcome: 'notAssessable',
    because: `${official}: only figures are known`,
    subject: county2023(),
  },
]
