import type { Cells, Chapters, Finding } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { checkReport } from '../check-report.ts'
import type { Subject } from '../subject.ts'

/** 95 received, 5 carried in, 97 concluded, 3 carried forward; 9 reconsiderations (2 pending), 4 lawsuits. */
const cells: Cells = {
  'proactive.normativeDocuments.issued': 2,
  'proactive.normativeDocuments.repealed': 0,
  'proactive.normativeDocuments.inForce': 12,
  'applications.newlyReceived.naturalPerson': 90,
  'applications.newlyReceived.total': 95,
  'applications.carriedIn.naturalPerson': 5,
  'applications.carriedIn.total': 5,
  'applications.granted.total': 60,
  'applications.partiallyGranted.total': 10,
  'applications.deniedStateSecret.total': 1,
  'applications.deniedOtherLaw.total': 0,
  'applications.deniedSecurityStability.total': 0,
  'applications.deniedThirdPartyRights.total': 3,
  'applications.deniedInternalAffairs.total': 0,
  'applications.deniedProcessInformation.total': 0,
  'applications.deniedEnforcementFile.total': 0,
  'applications.deniedAdministrativeInquiry.total': 0,
  'applications.unableNotHeld.total': 15,
  'applications.unableNeedsCreation.total': 0,
  'applications.unableStillUnclear.total': 0,
  'applications.notProcessedPetition.total': 0,
  'applications.notProcessedRepeat.total': 0,
  'applications.notProcessedPublication.total': 0,
  'applications.notProcessedExcessive.total': 0,
  'applications.notProcessedReissue.total': 0,
  'applications.otherNoCorrection.total': 0,
  'applications.otherUnpaidFee.total': 0,
  'applications.otherMisc.total': 8,
  'applications.resultTotal.total': 97,
  'applications.carriedForward.total': 3,
  'proceedings.reconsideration.upheld': 6,
  'proceedings.reconsideration.corrected': 1,
  'proceedings.reconsideration.other': 0,
  'proceedings.reconsideration.pending': 2,
  'proceedings.reconsideration.total': 9,
  'proceedings.litigationDirect.upheld': 1,
  'proceedings.litigationDirect.corrected': 0,
  'proceedings.litigationDirect.other': 0,
  'proceedings.litigationDirect.pending': 0,
  'proceedings.litigationDirect.total': 1,
  'proceedings.litigationAfterReconsideration.upheld': 3,
  'proceedings.litigationAfterReconsideration.corrected': 0,
  'proceedings.litigationAfterReconsideration.other': 0,
  'proceedings.litigationAfterReconsideration.pending': 0,
  'proceedings.litigationAfterReconsideration.total': 3,
}

const county: Subject = { year: 2024, level: 'county', kind: 'government', coverage: 'region', edition: '2021', cells }

function ask(rule: string, chapters: Chapters, more: Partial<Subject> = {}): Finding[] {
  return checkReport({ ...county, chapters, ...more }).filter((finding) => finding.rule === rule)
}

/** What a rule answers about chapter one: `newlyReceived: fail`. */
function answers(rule: string, overview: string, more: Partial<Subject> = {}): Record<string, string> {
  const found = ask(rule, { overview }, more)
  return Object.fromEntries(found.map(({ key, outcome }) => [key.slice(rule.length + 1), outcome]))
}

describe('TEXT-TABLE', () => {
  test('names the words, both numbers and the difference, and lights the cell and the passage', () => {
    const overview = '全年工作平稳。本年度新收政府信息公开申请 17 件，均妥善处理。'
    const [finding] = ask('TEXT-TABLE', { overview })
    expect(finding).toMatchObject({
      key: 'TEXT-TABLE:newlyReceived',
      severity: 'should',
      outcome: 'fail',
      cells: ['applications.newlyReceived.total'],
      left: 17,
      right: 95,
      difference: -78,
      passage: { chapter: 'overview', from: 7, to: 25 },
    })
    expect(finding?.message.zh).toBe(
      '第一部分写“本年度新收政府信息公开申请17件”，表三“本年新收政府信息公开申请数量”为 95 件，相差 78 件。',
    )
  })

  test.each([
    [
      '2024年，我县共收到政府信息公开申请95件，上年结转5件，办结97件，结转下年度3件。',
      'newlyReceived carriedIn answered carriedForward',
    ],
    [
      '全县收到95件政府信息公开申请。其中，予以公开60件、部分公开10件、不予公开4件、无法提供15件、作其他处理8件。',
      'newlyReceived granted partiallyGranted denied unable otherHandling',
    ],
    [
      '因政府信息公开引起行政复议9件，其中结果维持6件、结果纠正1件、尚未审结2件。',
      'reconsideration.total reconsideration.upheld reconsideration.corrected reconsideration.pending',
    ],
    ['政府信息公开行政诉讼案件4件。', 'litigation.total'],
    ['全年制发行政规范性文件2件，现行有效行政规范性文件12件。', 'normativeDocuments.issued normativeDocuments.inForce'],
    ['共收到公民、法人和其他组织政府信息公开申请９５件。', 'newlyReceived'],
  ])('agrees: %s', (overview, places) => {
    expect(answers('TEXT-TABLE', overview)).toEqual(Object.fromEntries(places.split(' ').map((id) => [id, 'pass'])))
  })

  test.each([
    ['我县共收到政府信息公开申请90件。', 'newlyReceived'],
    ['依申请公开方面，共办结12件。', 'answered'],
    ['收到政府信息公开申请95件，其中予以公开50件。', 'granted'],
    ['结转至2025年办理的政府信息公开申请30件。', 'carriedForward'],
    ['因政府信息公开被申请行政复议案件3件。', 'reconsideration.total'],
    ['全年制发行政规范性文件7件。', 'normativeDocuments.issued'],
  ])('differs: %s', (overview, place) => {
    expect(answers('TEXT-TABLE', overview)).toMatchObject({ [place]: 'fail' })
  })

  describe('false alarms', () => {
    test.each([
      ['a: the office alone', '县政府办代表县政府受理政府信息公开申请17件。', {}],
      ['a: one department', '县公安局受理政府信息公开申请17件。', {}],
      ['a: the whole county, told by its own office', '全县共收到政府信息公开申请300件。', { coverage: 'unit' }],
      ['a: the whole province, told by a county', '全省共收到政府信息公开申请3000件。', {}],
      ['d: withdrawn ones explain a difference', '答复政府信息公开申请80件，另有申请人主动撤回的情形。', {}],
      ['e: 备案 are not 审结', '全年备案政府信息公开行政复议案件12件。', {}],
      ['e: only the concluded ones', '政府信息公开行政复议案件7件。', {}],
    ] as const)('%s: asks, does not fail', (_, overview, more) => {
      expect(Object.values(answers('TEXT-TABLE', overview, more))).toEqual(['uncertain'])
    })

    test.each([
      ['a: a township is its 全镇', '全镇共收到政府信息公开申请95件。', { level: 'township', coverage: 'unit' }],
      ['b: 收办 with the carried-in ones', '全县共收办政府信息公开申请100件。', {}],
      ['c: 答复 with those of last year', '答复政府信息公开申请97件（含上年度结转5件）。', {}],
      ['c: 答复 without those of last year', '今年收到的政府信息公开申请已答复92件。', {}],
    ] as const)('%s: agrees', (_, overview, more) => {
      expect(new Set(Object.values(answers('TEXT-TABLE', overview, more)))).toEqual(new Set(['pass']))
    })

    test.each([
      ['d: a part of all', '收到政府信息公开申请，其中网络申请8件。'],
      ['f: 政策文件 are no 行政规范性文件', '全年制发政策文件46件，公开政策性文件30件。'],
      ['g: rounded numbers', '全县收到政府信息公开申请近百件，全年约90件，办结80余件，答复政府信息公开申请70件左右。'],
      ['another year', '2023年全县收到政府信息公开申请48件。'],
      ['a part of the year', '上半年收到政府信息公开申请40件。'],
      ['what is not about applications', '办结人大代表建议31件，答复网民留言120件。'],
      ['a number that two nouns share', '政府信息公开行政复议、行政诉讼案件5件。'],
      ['attributes of documents', '共制发公文40份，其中主动公开30份，不予公开10份。'],
      ['a saying', '依申请公开工作做到“办结一件申请、解决一个问题”。'],
      ['fees', '依申请公开方面，收取信息处理费的申请案件2件。'],
    ])('%s: says nothing', (_, overview) => {
      expect(answers('TEXT-TABLE', overview)).toEqual({})
    })
  })

  test('cannot tell where the cell is blank, and doubts where it was read unsurely', () => {
    const overview = '收到政府信息公开申请95件。'
    expect(answers('TEXT-TABLE', overview, { cells: {} })).toEqual({ newlyReceived: 'notAssessable' })
    const unsure = new Set(['applications.newlyReceived.total'])
    expect(answers('TEXT-TABLE', overview, { unsure })).toEqual({ newlyReceived: 'uncertain' })
  })
})

describe('TEXT-CATEGORY-SUM', () => {
  const outcome = (overview: string) => Object.values(answers('TEXT-CATEGORY-SUM', overview))

  test.each([
    '主动公开信息100条，其中：政策解读60条、通知公告30条、其他10条。',
    '收到申请17件（甲乡8件、乙乡9件），同比持平。',
    '公开信息100条。政策解读60条、通知公告30条、其他信息10条。',
    '公开信息100条，其中，政策解读60条、通知公告40条；政务新媒体70条、网站30条。',
    '收到申请17件，其中自然人10件、企业7件；予以公开9件、无法提供8件。',
    '主动公开信息88条。其中：\n政策解读80条\n通知公告8条',
    '制作问答12期，其中县级十期、乡镇2期。',
  ])('holds: %s', (overview) => {
    expect(outcome(overview)).toEqual(['pass'])
  })

  test.each([
    ['主动公开信息100条，其中：政策解读60条、通知公告30条、其他20条。', 'fail'],
    ['收到申请17件（甲乡8件、乙乡7件）。', 'fail'],
    ['公开信息100条。政策解读60条、通知公告30条、其他信息5条。', 'fail'],
    ['公开信息100条，其中网站80条、公开栏30条。', 'fail'],
    ['公开信息100条，其中概况20条、动态50条、解读20条。', 'uncertain'],
  ])('does not hold: %s', (overview, expected) => {
    expect(outcome(overview)).toEqual([expected])
  })

  test.each([
    ['d: one part is no sum', '收到申请17件，其中8件撤回。'],
    ['d: some of the parts', '公开信息1000条，其中政策解读20条、规划计划15条。'],
    ['g: rounded numbers', '公开信息800余条，其中网站471条、其他渠道300条。'],
    ['what a bracket adds', '答复90件（含上年结转5件，另有3件转下年）。'],
    ['no unit in common', '召开发布会12场，其中答问30个、网民20人。'],
  ])('%s: says nothing', (_, overview) => {
    expect(outcome(overview)).toEqual([])
  })

  test('adds up fees by case', () => {
    const other = '2024年对3件申请收取信息处理费700元。其中，甲局1件，收取300元；乙局2件，收取300元。'
    expect(ask('TEXT-CATEGORY-SUM', { overview: '平稳。', other })).toMatchObject([
      { outcome: 'pass', left: 3, right: 3, difference: 0 },
      { outcome: 'fail', left: null, passage: { chapter: 'other' } },
    ])
  })
})

describe('TEXT-PERCENT', () => {
  test.each([
    ['收到政府信息公开申请95件，予以公开60件，占61.9%。', 'pass'],
    ['收到政府信息公开申请95件，予以公开60件，占60%。', 'pass'],
    ['主动公开信息200条，其中政策解读50条，占25%。', 'pass'],
    ['收到政府信息公开申请95件，予以公开60件，占71.9%。', 'fail'],
    ['主动公开信息200条，其中政策解读50条，占比为35%。', 'fail'],
  ])('%s %s', (overview, outcome) => {
    expect(Object.values(answers('TEXT-PERCENT', overview))).toEqual([outcome])
  })

  test.each(['公开信息200余条，其中解读50条，占35%。', '按期答复率100%。', '解读50条、公告20条，分别占50%和20%。'])(
    'says nothing: %s',
    (overview) => {
      expect(answers('TEXT-PERCENT', overview)).toEqual({})
    },
  )
})

describe('TEXT-GROWTH', () => {
  const before: Cells = { ...cells, 'applications.newlyReceived.total': 80, 'applications.carriedIn.total': 4 }
  const previous = { year: 2023, edition: '2021', cells: before } as const

  test.each([
    ['收到政府信息公开申请95件，同比增长18.75%。', 'pass'],
    ['收到政府信息公开申请95件，较上年增加15件。', 'pass'],
    ['收办政府信息公开申请100件（甲乡60件、乙乡40件），同比增长19.05%。', 'pass'],
    ['收到政府信息公开申请95件，同比增长28.75%。', 'fail'],
    ['收到政府信息公开申请95件，同比下降18.75%。', 'fail'],
  ])('%s %s', (overview, outcome) => {
    expect(answers('TEXT-GROWTH', overview, { previous })).toEqual({ newlyReceived: outcome })
  })

  test('cannot tell without last year, and says nothing of what no table counts', () => {
    const overview = '收到政府信息公开申请95件，同比增长18.75%。'
    expect(answers('TEXT-GROWTH', overview)).toEqual({ newlyReceived: 'notAssessable' })
    expect(answers('TEXT-GROWTH', '开设新媒体17个，同比增长6.7%。', { previous })).toEqual({})
  })
})

describe('TEXT-CLAIM', () => {
  const none = Object.fromEntries(Object.keys(cells).map((id) => [id, 0]))

  test.each([
    ['全年未收到政府信息公开申请。', 'nothingReceived'],
    ['未收到公众通过信函、网络等方式提出的信息公开申请。', 'nothingReceived'],
    ['未发生因政府信息公开引起的行政复议、行政诉讼案件。', 'noProceedings'],
    ['无行政复议。', 'noReconsideration'],
    ['没有行政诉讼案件。', 'noLitigation'],
    ['政府信息公开申请均已办结。', 'allAnswered'],
    ['政府信息公开行政复议案件均获维持。', 'allUpheld'],
    ['本年未制发行政规范性文件。', 'noneIssued'],
    ['目前无现行有效的行政规范性文件。', 'noneInForce'],
  ])('h: %s holds with zeros and fails with numbers', (overview, kind) => {
    expect(answers('TEXT-CLAIM', overview, { cells: none })).toEqual({ [kind]: 'pass' })
    expect(answers('TEXT-CLAIM', overview)).toEqual({ [kind]: 'fail' })
    expect(answers('TEXT-CLAIM', overview, { cells: {} })).toEqual({ [kind]: 'notAssessable' })
  })

  test.each([
    '未经复议直接起诉的案件依法应诉。',
    '未发生行政诉讼败诉案件。',
    '无正当理由逾期不补正的，不再处理。',
    '一季度未收到政府信息公开申请。',
    '未收到书面提交的政府信息公开申请。',
    '政府信息公开申请均已办结，3件结转下年度。',
    '代表建议全部办结。',
  ])('says nothing: %s', (overview) => {
    expect(answers('TEXT-CLAIM', overview)).toEqual({})
  })

  test('asks where the scope is another, or the time limit is what is claimed', () => {
    expect(answers('TEXT-CLAIM', '县政府办公室未收到政府信息公开申请。')).toEqual({ nothingReceived: 'uncertain' })
    expect(answers('TEXT-CLAIM', '政府信息公开申请全部按期办结。')).toEqual({ allAnswered: 'uncertain' })
  })
})

describe('TEXT-PERIOD and TEXT-YEAR', () => {
  test.each([
    ['统计期限自2024年1月1日起至2024年12月31日止。', 'pass'],
    ['统计期限为2024年1月1日至12月31日。', 'pass'],
    ['统计期限自2023年1月1日起至2023年12月31日止。', 'fail'],
    ['统计期限自2024年1月1日起至2024年11月31日止。', 'fail'],
  ])('%s %s', (preface, outcome) => {
    expect(ask('TEXT-PERIOD', { preface }).map((finding) => finding.outcome)).toEqual([outcome])
  })

  test('another span of days in the body is no period', () => {
    expect(answers('TEXT-PERIOD', '2024年3月1日至5月31日开展专项检查。')).toEqual({})
  })

  test('last year’s words are found in title, heads, preface and body', () => {
    const chapters = {
      preface: '现公布2023年政府信息公开工作年度报告。',
      overview: '2023年，我县持续推进政务公开。\n（二）依申请公开。2023年，收到政府信息公开申请95件。',
      problems: '2023年，培训不够。',
      other: '2023年，未收取信息处理费。',
    }
    const printedForm = { labels: [], chapters: [{ chapter: 'overview' as const, printed: '一、2023年总体情况' }] }
    const findings = ask('TEXT-YEAR', chapters, { title: '示例县2023年政府信息公开工作年度报告', printedForm })
    expect(findings.filter(({ outcome }) => outcome === 'fail').map(({ key }) => key)).toEqual(
      ['title', 'head.overview', 'preface', 'overview', 'overview.2', 'problems', 'other'].map(
        (at) => `TEXT-YEAR:${at}`,
      ),
    )
  })

  test.each([
    ['overview', '2023年以来，我县持续推进。'],
    ['overview', '全面落实〔2019〕文件和《2022年工作要点》。较2023年增加3条。'],
    ['problems', '2023年，培训不够；2024年已全部整改。'],
    ['problems', '2025年，我县将继续努力。'],
  ])('another year may be told of in %s: %s', (chapter, prose) => {
    const failing = ask('TEXT-YEAR', { overview: '平稳。', [chapter]: prose }).filter(
      ({ outcome }) => outcome === 'fail',
    )
    expect(failing).toEqual([])
  })
})

describe('TEXT-CH5, TEXT-CH6 and TEXT-SIMILARITY', () => {
  const overview = '工作平稳。'
  const outcomeOf = (rule: string, chapters: Chapters, more: Partial<Subject> = {}) =>
    ask(rule, chapters, more).map(({ outcome }) => outcome)

  test.each([
    [{ overview, problems: '解读形式单一，下一步加强培训。' }, 'pass'],
    [{ overview, problems: '无。' }, 'fail'],
    [{ overview, problems: ' ' }, 'fail'],
    [{ overview, other: '未收取信息处理费。' }, 'uncertain'],
    [{ overview }, 'notAssessable'],
    [{}, 'notAssessable'],
  ])('chapter five: %o %s', (chapters, outcome) => {
    expect(outcomeOf('TEXT-CH5', chapters)).toEqual([outcome])
  })

  test.each([
    [{ overview, other: '本年度未收取信息处理费。' }, 'pass'],
    [{ overview, other: '无' }, 'fail'],
    [{ overview, other: '' }, 'fail'],
    [{ overview }, 'notAssessable'],
  ])('chapter six: %o %s', (chapters, outcome) => {
    expect(outcomeOf('TEXT-CH6', chapters)).toEqual([outcome])
    expect(outcomeOf('TEXT-CH6', chapters, { edition: '2019', year: 2020 })).toEqual([])
  })

  test('a text in which only the figures changed is last year’s', () => {
    const prose = (year: number) =>
      Array.from(
        { length: 12 },
        (_, at) => `${year}年第${at}项工作是${'学习检查培训考核评议督查'.slice(at % 6)}并公布结果`,
      ).join('，')
    const before = (problems: string) => ({ year: 2023, edition: '2021' as const, cells, chapters: { problems } })
    const chapters = { overview, problems: prose(2024) }
    expect(outcomeOf('TEXT-SIMILARITY', chapters, { previous: before(prose(2023)) })).toEqual(['fail'])
    expect(outcomeOf('TEXT-SIMILARITY', chapters, { previous: before('当时的问题是栏目更新不及时。') })).toEqual([
      'pass',
    ])
    expect(outcomeOf('TEXT-SIMILARITY', chapters)).toEqual(['notAssessable'])
  })
})
