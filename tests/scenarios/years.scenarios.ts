import type { Scenario } from './scenario.ts'
import { county2023, in2019, in2022, township2020 } from './subjects.ts'

const carried = 'Table 3, row 二 and row 四 of the year before'
const items = 'Table 2 of 2019: 上一年项目数量 is last year’s, with its 本年增/减'
const notice = 'Notice No. 30 of 2021: the form changes between 2020 and 2021'

export const years: readonly Scenario[] = [
  {
    rule: 'X-CARRY',
    outcome: 'pass',
    because: `${carried}: 2 and 2`,
    subject: county2023({}, { previous: in2022() }),
    sides: [2, 2],
  },
  {
    rule: 'X-CARRY',
    outcome: 'pass',
    because: `${carried}: comparable over the break 2020/2021`,
    subject: { ...county2023(), year: 2021, previous: { ...in2019(), year: 2020 } },
  },
  {
    rule: 'X-CARRY',
    outcome: 'fail',
    because: `${carried}: 103 carried forward, 77 carried in, as a city did in 2025`,
    subject: county2023(
      { 'applications.carriedIn.total': 77 },
      { previous: in2022({ 'applications.carriedForward.total': 103 }) },
    ),
    places: ['total'],
    sides: [77, 103],
    says: ['77 件', '103 件', '少 26 件'],
  },
  {
    rule: 'X-CARRY',
    outcome: 'fail',
    because: `${carried}: the total agrees while one applicant changed columns`,
    subject: county2023(
      {},
      {
        previous: in2022({
          'applications.carriedForward.naturalPerson': 1,
          'applications.carriedForward.commercialEnterprise': 1,
        }),
      },
    ),
    places: ['naturalPerson', 'commercialEnterprise'],
    sides: [2, 1],
  },
  {
    rule: 'X-CARRY',
    outcome: 'notAssessable',
    because: `${carried}: no report on 2022`,
    subject: county2023(),
    says: ['2022'],
  },
  {
    rule: 'X-CARRY',
    outcome: 'notAssessable',
    because: `${carried}: a report on 2021 is not the year before`,
    subject: county2023({}, { previous: { ...in2022(), year: 2021 } }),
  },
  {
    rule: 'X-CARRY',
    outcome: 'uncertain',
    because: `${carried}: 上年结转 was read unsurely`,
    subject: county2023({}, { previous: in2022(), unsure: new Set(['applications.carriedIn.total']) }),
    places: ['total'],
  },
  {
    rule: 'X-ITEMS-2019',
    outcome: 'pass',
    because: `${items}: 42 − 2 = 40`,
    subject: township2020({}, { previous: in2019() }),
    sides: [40, 40],
  },
  {
    rule: 'X-ITEMS-2019',
    outcome: 'fail',
    because: `${items}: the change was forgotten`,
    subject: township2020({ 'proactive.licensing.previousItems': 42 }, { previous: in2019() }),
    places: ['licensing'],
    sides: [42, 40],
    says: ['42 项', '40 项', '多 2 项'],
  },
  {
    rule: 'X-ITEMS-2019',
    outcome: 'notAssessable',
    because: `${items}: 本年增/减 was left blank`,
    subject: township2020({}, { previous: in2019({ 'proactive.fees.change': null }) }),
    places: ['fees'],
  },
  {
    rule: 'X-PENDING',
    outcome: 'pass',
    because: 'Table 4: one case was pending, four are counted',
    subject: county2023({}, { previous: in2022() }),
    sides: [4, 1],
  },
  {
    rule: 'X-PENDING',
    outcome: 'fail',
    because: 'Table 4, where cases carried over are counted: six pending cannot become four in all',
    subject: county2023({}, { previous: in2022({ 'proceedings.reconsideration.pending': 6 }) }),
    places: ['reconsideration'],
    sides: [4, 6],
  },
  { rule: 'X-PENDING', outcome: 'notAssessable', because: 'Table 4 of 2022 is not there', subject: county2023() },
  {
    rule: 'X-EDITION',
    outcome: 'pass',
    because: `${notice}, not between 2022 and 2023`,
    subject: county2023({}, { previous: in2022() }),
  },
  {
    rule: 'X-EDITION',
    outcome: 'fail',
    because: `${notice}: a report on 2020 on the form of 2021 cannot be laid beside 2019`,
    subject: { ...county2023(), year: 2020, previous: in2019() },
    says: ['2021 年版', '2019 年版', '不可比'],
  },
  {
    rule: 'X-EDITION',
    outcome: 'notAssessable',
    because: `${notice}: at the break itself most of table 2 does not compare`,
    subject: { ...county2023(), year: 2021, previous: { ...in2019(), year: 2020 } },
  },
  {
    rule: 'X-OUTLIER',
    outcome: 'pass',
    because: 'Last year’s report: nothing changes tenfold',
    subject: county2023({}, { previous: in2022() }),
  },
  {
    rule: 'X-OUTLIER',
    outcome: 'pass',
    because: 'Last year’s report: 1 to 13 is chance in a small office',
    subject: county2023({}, { previous: in2022({ 'applications.newlyReceived.total': 1 }) }),
  },
  {
    rule: 'X-OUTLIER',
    outcome: 'fail',
    because: 'Last year’s report: fees in yuan this year, in 万元 last year',
    subject: county2023({ 'proactive.fees.amountWanYuan': 77_302_800_000_000 }, { previous: in2022() }),
    places: ['proactive.fees.amountWanYuan'],
    sides: [77_302_800_000_000, 7_730_280_000],
    says: ['77302800 万元', '7730.28 万元'],
  },
  {
    rule: 'X-OUTLIER',
    outcome: 'fail',
    because: 'Last year’s report: a stock of documents does not grow fivefold in a year',
    subject: county2023(
      { 'proactive.normativeDocuments.inForce': 372 },
      { previous: in2022({ 'proactive.normativeDocuments.inForce': 66 }) },
    ),
    places: ['proactive.normativeDocuments.inForce'],
    sides: [372, 66],
  },
  {
    rule: 'X-OUTLIER',
    outcome: 'pass',
    because: 'Table 2, art. 20 (1) is not compared over the break, even where 2020 mixed in a column of 2021',
    subject: {
      ...county2023(),
      year: 2021,
      previous: { ...in2019({ 'proactive.normativeDocuments.inForce': 900 }), year: 2020 },
    },
  },
  { rule: 'X-OUTLIER', outcome: 'notAssessable', because: 'There is no report on 2022', subject: county2023() },
]
