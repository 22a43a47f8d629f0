import type { Scenario } from './scenario.ts'
import { county2023, in2022, township2020 } from './subjects.ts'

const sameYear = 'The form: chapter one and the tables tell the same year of the same agency'
const scopeWords = 'A district’s office told of its own 17 applications beside a table of 95 for the whole district'
const share = 'A share is a count over a total, usually table 3 （七）总计'

const telling = (overview: string) => county2023({}, { chapters: { overview } })

/** What chapter one says, held against the tables. */
export const texts: readonly Scenario[] = [
  {
    rule: 'TEXT-TABLE',
    outcome: 'pass',
    because: sameYear,
    subject: telling('全县共收到政府信息公开申请13件，上年结转2件，办结13件，结转下年度2件。'),
  },
  {
    rule: 'TEXT-TABLE',
    outcome: 'pass',
    because: '收办 may count what was carried in, 答复 leave it out',
    subject: telling('全县共收办政府信息公开申请15件，答复11件。'),
  },
  {
    rule: 'TEXT-TABLE',
    outcome: 'fail',
    because: `${sameYear}: 31 written for 13`,
    subject: telling('全县共收到政府信息公开申请31件。'),
    sides: [31, 13],
    says: ['“全县共收到政府信息公开申请31件”', '13 件', '相差 18 件'],
  },
  {
    rule: 'TEXT-TABLE',
    outcome: 'uncertain',
    because: scopeWords,
    subject: telling('县政府办代表县政府受理政府信息公开申请5件。'),
    sides: [5, 13],
    says: ['统计范围可能不同'],
  },
  {
    rule: 'TEXT-TABLE',
    outcome: 'uncertain',
    because: 'Cases filed for the record (备案) are counted otherwise than cases by result',
    subject: telling('全年备案政府信息公开行政复议案件3件。'),
    sides: [3, 4],
  },
  { rule: 'TEXT-TABLE', outcome: 'notAssessable', because: 'A report of figures only', subject: county2023() },
  {
    rule: 'TEXT-CATEGORY-SUM',
    outcome: 'pass',
    because: 'A total and all its parts, 其他 the last',
    subject: telling('主动公开信息120条，其中政策解读50条、通知公告60条、其他10条。'),
  },
  {
    rule: 'TEXT-CATEGORY-SUM',
    outcome: 'fail',
    because: 'A total and all its parts, one of them mistyped',
    subject: telling('主动公开信息120条，其中政策解读50条、通知公告90条、其他10条。'),
    sides: [120, 150],
    says: ['3 个分项之和为 150 条', '相差 30 条'],
  },
  {
    rule: 'TEXT-CATEGORY-SUM',
    outcome: 'uncertain',
    because: '其中 may name only some of the parts',
    subject: telling('主动公开信息120条，其中政策解读50条、通知公告50条、规划计划10条。'),
  },
  { rule: 'TEXT-CATEGORY-SUM', outcome: 'notAssessable', because: 'A report of figures only', subject: county2023() },
  {
    rule: 'TEXT-PERCENT',
    outcome: 'pass',
    because: share,
    subject: telling('办结政府信息公开申请13件，其中予以公开9件，占69.2%。'),
  },
  {
    rule: 'TEXT-PERCENT',
    outcome: 'fail',
    because: share,
    subject: telling('办结政府信息公开申请13件，其中予以公开9件，占79.2%。'),
    says: ['9÷13', '69.2%'],
  },
  { rule: 'TEXT-PERCENT', outcome: 'notAssessable', because: 'A report of figures only', subject: county2023() },
  {
    rule: 'TEXT-CLAIM',
    outcome: 'pass',
    because: `${sameYear}; 未收到 is a zero in words`,
    subject: township2020(
      { 'applications.newlyReceived.total': 0 },
      { chapters: { overview: '全年未收到政府信息公开申请。' } },
    ),
  },
  {
    rule: 'TEXT-CLAIM',
    outcome: 'fail',
    because: `${sameYear}: none beside four reconsiderations and a lawsuit`,
    subject: telling('未发生因政府信息公开引发的行政复议、行政诉讼。'),
    sides: [0, 5],
    says: ['未发生'],
  },
  {
    rule: 'TEXT-CLAIM',
    outcome: 'notAssessable',
    because: 'Blank is not zero',
    subject: county2023(
      { 'applications.newlyReceived.total': null },
      { chapters: { overview: '全年未收到政府信息公开申请。' } },
    ),
  },
  {
    rule: 'TEXT-GROWTH',
    outcome: 'pass',
    because: 'Growth follows from last year’s figure: 13 after 10',
    subject: county2023(
      {},
      {
        chapters: { overview: '全县收到政府信息公开申请13件，同比增长30%。' },
        previous: in2022({ 'applications.newlyReceived.total': 10 }),
      },
    ),
  },
  {
    rule: 'TEXT-GROWTH',
    outcome: 'fail',
    because: 'A city printed a growth of 1.05 % where 3646 after 3607 is 1.08 %',
    subject: county2023(
      { 'applications.newlyReceived.total': 3646 },
      {
        chapters: { overview: '全县收到政府信息公开申请3646件，同比增长1.05%。' },
        previous: in2022({ 'applications.newlyReceived.total': 3607, 'applications.carriedIn.total': 0 }),
      },
    ),
    says: ['上年为 3607 件', '1.08%'],
  },
  {
    rule: 'TEXT-GROWTH',
    outcome: 'notAssessable',
    because: 'No report on the year before',
    subject: telling('全县收到政府信息公开申请13件，同比增长30%。'),
  },
]
