import type { Scenario } from './scenario.ts'
import { county2023, in2022 } from './subjects.ts'

const wholeYear = 'Art. 49: the report is on the year before, 1 January to 31 December'
const namesYear = 'Art. 49: title, preface and body tell of the year before'
const chapterFive = 'Art. 50 (1) (4): problems and improvements'
const chapterSix = 'Edition of 2021, chapter six: 收取信息处理费情况在此处报告'
const assessed = 'A city’s assessment deducts points above 50 %'

const overview = '我县扎实推进政务公开。'
const problems =
  '一是部分栏目更新不及时，责任没有落实到人；二是答复文书格式不统一，说理不够充分；三是基层工作人员变动频繁，业务不熟。' +
  '下一步将建立栏目更新提醒制度，逐月通报；修订答复文书范本，组织案卷评查；每季度开展业务培训，并安排业务骨干到乡镇现场指导。' +
  '同时加强与司法行政部门会商，对疑难申请提前研判；完善信息发布前的保密审查，落实登记备案；主动听取群众意见，改进平台检索功能。'
const other = (year: number) => `${year}年度未收取信息处理费。`

/** What the chapters must hold, whichever figures they tell. */
export const chapters: readonly Scenario[] = [
  {
    rule: 'TEXT-PERIOD',
    outcome: 'pass',
    because: wholeYear,
    subject: county2023({}, { chapters: { preface: '统计期限自2023年1月1日起至2023年12月31日止。' } }),
  },
  {
    rule: 'TEXT-PERIOD',
    outcome: 'fail',
    because: `${wholeYear}; last year’s preface was taken over`,
    subject: county2023({}, { chapters: { preface: '统计期限自2022年1月1日起至2022年12月31日止。' } }),
    says: ['2022年1月1日起至2022年12月31日', '2023 年'],
  },
  { rule: 'TEXT-PERIOD', outcome: 'notAssessable', because: 'A report of figures only', subject: county2023() },
  {
    rule: 'TEXT-YEAR',
    outcome: 'pass',
    because: namesYear,
    subject: county2023(
      {},
      {
        title: '示例县2023年政府信息公开工作年度报告',
        chapters: { overview: `2023年，${overview}`, other: other(2023) },
      },
    ),
  },
  {
    rule: 'TEXT-YEAR',
    outcome: 'fail',
    because: `${namesYear}; chapter six still tells of last year`,
    subject: county2023({}, { chapters: { overview: `2023年，${overview}`, other: other(2022) } }),
    places: ['other'],
    says: ['第六部分', '2022年', '沿用'],
  },
  { rule: 'TEXT-YEAR', outcome: 'notAssessable', because: 'A report of figures only', subject: county2023() },
  {
    rule: 'TEXT-CH5',
    outcome: 'pass',
    because: chapterFive,
    subject: county2023({}, { chapters: { overview, problems } }),
  },
  {
    rule: 'TEXT-CH5',
    outcome: 'fail',
    because: `${chapterFive}; 无 is no answer`,
    subject: county2023({}, { chapters: { overview, problems: '无。' } }),
    says: ['只写了“无”'],
  },
  {
    rule: 'TEXT-CH5',
    outcome: 'fail',
    because: chapterFive,
    subject: county2023({}, { chapters: { overview, problems: '' } }),
    says: ['没有内容'],
  },
  {
    rule: 'TEXT-CH5',
    outcome: 'uncertain',
    because: `${chapterFive}; chapters one and six are there`,
    subject: county2023({}, { chapters: { overview, other: other(2023) } }),
  },
  { rule: 'TEXT-CH5', outcome: 'notAssessable', because: 'A report of figures only', subject: county2023() },
  {
    rule: 'TEXT-CH6',
    outcome: 'pass',
    because: `${chapterSix}, even if nil`,
    subject: county2023({}, { chapters: { overview, other: other(2023) } }),
  },
  {
    rule: 'TEXT-CH6',
    outcome: 'fail',
    because: `${chapterSix}: 无 does not say whether fees were collected`,
    subject: county2023({}, { chapters: { overview, other: '无' } }),
    says: ['信息处理费'],
  },
  { rule: 'TEXT-CH6', outcome: 'notAssessable', because: 'A report of figures only', subject: county2023() },
  {
    rule: 'TEXT-SIMILARITY',
    outcome: 'pass',
    because: assessed,
    subject: county2023({}, { chapters: { problems }, previous: { ...in2022(), chapters: { problems: overview } } }),
  },
  {
    rule: 'TEXT-SIMILARITY',
    outcome: 'fail',
    because: `${assessed}; only a figure changed`,
    subject: county2023(
      {},
      {
        chapters: { problems: `2023年，${problems}` },
        previous: { ...in2022(), chapters: { problems: `2022年，${problems}` } },
      },
    ),
    says: ['100%'],
  },
  {
    rule: 'TEXT-SIMILARITY',
    outcome: 'notAssessable',
    because: 'Last year’s words are not there',
    subject: county2023({}, { chapters: { problems }, previous: in2022() }),
  },
]
