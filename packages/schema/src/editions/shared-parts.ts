import { text } from '../text.ts'
import type { Chapter, Column, Row, Table } from './edition.ts'

const cases = text('件', 'cases')

export const chapters: readonly Chapter[] = [
  { id: 'overview', number: '一', title: text('总体情况', 'Overview') },
  { id: 'proactive', number: '二', title: text('主动公开政府信息情况', 'Proactive disclosure') },
  {
    id: 'applications',
    number: '三',
    title: text('收到和处理政府信息公开申请情况', 'Applications received and processed'),
  },
  {
    id: 'proceedings',
    number: '四',
    title: text('政府信息公开行政复议、行政诉讼情况', 'Administrative reconsideration and litigation'),
  },
  { id: 'problems', number: '五', title: text('存在的主要问题及改进情况', 'Main problems and improvement') },
  { id: 'other', number: '六', title: text('其他需要报告的事项', 'Other matters to report') },
]

/** The columns of table 3. There is no subtotal for 法人或其他组织. */
const applicants: readonly Column[] = [
  {
    label: text('申请人情况', 'Applicants'),
    children: [
      { id: 'naturalPerson', label: text('自然人', 'Natural persons') },
      {
        label: text('法人或其他组织', 'Legal persons or other organisations'),
        children: [
          { id: 'commercialEnterprise', label: text('商业企业', 'Commercial enterprises') },
          { id: 'researchInstitution', label: text('科研机构', 'Research institutions') },
          { id: 'publicWelfareOrganization', label: text('社会公益组织', 'Public welfare organisations') },
          { id: 'legalServiceOrganization', label: text('法律服务机构', 'Legal service organisations') },
          { id: 'otherOrganization', label: text('其他', 'Others') },
        ],
      },
      { id: 'total', label: text('总计', 'Total'), total: true },
    ],
  },
]

const results: readonly Row[] = [
  { id: 'granted', label: text('（一）予以公开', '(1) Granted'), article: '36(一)(二)' },
  {
    id: 'partiallyGranted',
    label: text(
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '(2) Partially granted (counted only here)',
    ),
    article: '37',
  },
  {
    group: 'denied',
    label: text('（三）不予公开', '(3) Denied'),
    children: [
      { id: 'deniedStateSecret', label: text('1.属于国家秘密', '1. State secret'), article: '14' },
      {
        id: 'deniedOtherLaw',
        label: text('2.其他法律行政法规禁止公开', '2. Forbidden by other laws or regulations'),
        article: '14',
      },
      {
        id: 'deniedSecurityStability',
        label: text('3.危及“三安全一稳定”', '3. Endangers security or social stability'),
        article: '14',
      },
      {
        id: 'deniedThirdPartyRights',
        label: text('4.保护第三方合法权益', '4. Protects a third party’s rights'),
        article: '15, 32',
      },
      { id: 'deniedInternalAffairs', label: text('5.属于三类内部事务信息', '5. Internal affairs'), article: '16' },
      { id: 'deniedProcessInformation', label: text('6.属于四类过程性信息', '6. Process information'), article: '16' },
      { id: 'deniedEnforcementFile', label: text('7.属于行政执法案卷', '7. Enforcement file'), article: '16' },
      {
        id: 'deniedAdministrativeInquiry',
        label: text('8.属于行政查询事项', '8. Administrative inquiry'),
        article: '36(七)',
      },
    ],
  },
  {
    group: 'unable',
    label: text('（四）无法提供', '(4) Cannot be provided'),
    children: [
      {
        id: 'unableNotHeld',
        label: text('1.本机关不掌握相关政府信息', '1. Not held by this agency'),
        article: '36(四)(五)',
      },
      {
        id: 'unableNeedsCreation',
        label: text('2.没有现成信息需要另行制作', '2. Would have to be created'),
        article: '38',
      },
      {
        id: 'unableStillUnclear',
        label: text('3.补正后申请内容仍不明确', '3. Still unclear after correction'),
        article: '30',
      },
    ],
  },
  {
    group: 'notProcessed',
    label: text('（五）不予处理', '(5) Not processed'),
    children: [
      {
        id: 'notProcessedPetition',
        label: text('1.信访举报投诉类申请', '1. Petition, report or complaint'),
        article: '39',
      },
      { id: 'notProcessedRepeat', label: text('2.重复申请', '2. Repeat application'), article: '36(六)' },
      {
        id: 'notProcessedPublication',
        label: text('3.要求提供公开出版物', '3. Asks for a published work'),
        article: '39',
      },
      {
        id: 'notProcessedExcessive',
        label: text('4.无正当理由大量反复申请', '4. Excessive without good reason'),
        article: '35',
      },
      {
        id: 'notProcessedReissue',
        label: text(
          '5.要求行政机关确认或重新出具已获取信息',
          '5. Asks to confirm or reissue information already obtained',
        ),
      },
    ],
  },
]

/** Table 3 with the rows under （六）其他处理, the only ones that differ between the editions. */
export function applicationsTable(otherHandling: Row): Table {
  return {
    id: 'applications',
    blocks: [
      {
        corner: text(
          '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
          '(In each column: item 1 plus item 2 equals item 3 plus item 4)',
        ),
        columns: applicants,
        rows: [
          {
            id: 'newlyReceived',
            label: text('一、本年新收政府信息公开申请数量', '1. Applications received this year'),
            unit: cases,
          },
          {
            id: 'carriedIn',
            label: text('二、上年结转政府信息公开申请数量', '2. Applications carried in from last year'),
            unit: cases,
          },
          {
            group: 'results',
            label: text('三、本年度办理结果', '3. Results of the year'),
            children: [
              ...results,
              otherHandling,
              { id: 'resultTotal', label: text('（七）总计', '(7) Total'), total: true },
            ],
          },
          {
            id: 'carriedForward',
            label: text('四、结转下年度继续办理', '4. Carried forward to next year'),
            unit: cases,
          },
        ],
      },
    ],
  }
}

function outcomes(block: string): readonly Column[] {
  return [
    { id: `${block}.upheld`, label: text('结果维持', 'Upheld') },
    { id: `${block}.corrected`, label: text('结果纠正', 'Corrected') },
    { id: `${block}.other`, label: text('其他结果', 'Other result') },
    { id: `${block}.pending`, label: text('尚未审结', 'Pending') },
    { id: `${block}.total`, label: text('总计', 'Total'), total: true },
  ]
}

/** Table 4 is one row of fifteen cells, the same in both editions. */
export const proceedingsTable: Table = {
  id: 'proceedings',
  blocks: [
    {
      columns: [
        { label: text('行政复议', 'Administrative reconsideration'), children: outcomes('reconsideration') },
        {
          label: text('行政诉讼', 'Administrative litigation'),
          children: [
            { label: text('未经复议直接起诉', 'Direct suits'), children: outcomes('litigationDirect') },
            {
              label: text('复议后起诉', 'Suits after reconsideration'),
              children: outcomes('litigationAfterReconsideration'),
            },
          ],
        },
      ],
      rows: [],
    },
  ],
}

export const units = {
  cases,
  documents: text('件', 'documents'),
  decisions: text('件', 'decisions'),
  items: text('项', 'items'),
  projects: text('个', 'projects'),
  wanYuan: text('万元', '10,000 yuan'),
}

export const article20 = {
  1: text('第二十条第（一）项', 'Article 20 (1)'),
  5: text('第二十条第（五）项', 'Article 20 (5)'),
  6: text('第二十条第（六）项', 'Article 20 (6)'),
  8: text('第二十条第（八）项', 'Article 20 (8)'),
  9: text('第二十条第（九）项', 'Article 20 (9)'),
}

export const contentCorner = text('信息内容', 'Content')
