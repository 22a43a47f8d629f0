import { text } from '../text.ts'
import type { Chapter, Column, Edition } from './edition.ts'
import { applicationsTable, article20, chapters, contentCorner, proceedingsTable, units } from './shared-parts.ts'

const documents: readonly Column[] = [
  { id: 'issued', label: text('本年制发件数', 'Issued this year'), unit: units.documents },
  { id: 'repealed', label: text('本年废止件数', 'Repealed this year'), unit: units.documents },
  { id: 'inForce', label: text('现行有效件数', 'In force'), unit: units.documents },
]

const decisions: readonly Column[] = [
  { id: 'decisions', label: text('本年处理决定数量', 'Decisions this year'), unit: units.decisions },
]

function withFeeNote(chapter: Chapter): Chapter {
  if (chapter.id !== 'other') return chapter
  return {
    ...chapter,
    note: text('收取信息处理费情况在此处报告', 'The collection of information processing fees is reported here'),
  }
}

/** The form in force, for the reports on 2021 and after. */
export const edition2021: Edition = {
  id: '2021',
  title: text('2021 年版', 'Edition of 2021'),
  source: text(
    '国务院办公厅政府信息与政务公开办公室《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
    'Form of the annual report on disclosure work, No. 30 of 2021, State Council General Office',
  ),
  years: { from: 2021 },
  chapters: chapters.map(withFeeNote),
  tables: {
    proactive: {
      id: 'proactive',
      blocks: [
        {
          heading: article20[1],
          corner: contentCorner,
          columns: documents,
          rows: [
            { id: 'regulations', label: text('规章', 'Rules') },
            { id: 'normativeDocuments', label: text('行政规范性文件', 'Normative documents') },
          ],
        },
        {
          heading: article20[5],
          corner: contentCorner,
          columns: decisions,
          rows: [{ id: 'licensing', label: text('行政许可', 'Administrative licences') }],
        },
        {
          heading: article20[6],
          corner: contentCorner,
          columns: decisions,
          rows: [
            { id: 'penalties', label: text('行政处罚', 'Administrative penalties') },
            { id: 'coercion', label: text('行政强制', 'Compulsory measures') },
          ],
        },
        {
          heading: article20[8],
          corner: contentCorner,
          columns: [
            {
              id: 'amountWanYuan',
              label: text('本年收费金额（单位：万元）', 'Fees collected this year (10,000 yuan)'),
              type: 'money',
              unit: units.wanYuan,
            },
          ],
          rows: [{ id: 'fees', label: text('行政事业性收费', 'Administrative fees') }],
        },
      ],
    },
    applications: applicationsTable({
      group: 'otherHandling',
      label: text('（六）其他处理', '(6) Other handling'),
      children: [
        {
          id: 'otherNoCorrection',
          label: text(
            '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            '1. Not corrected in time without good reason; no longer processed',
          ),
          article: '30',
        },
        {
          id: 'otherUnpaidFee',
          label: text(
            '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
            '2. Fee not paid in time; no longer processed',
          ),
          article: '42',
        },
        { id: 'otherMisc', label: text('3.其他', '3. Other') },
      ],
    }),
    proceedings: proceedingsTable,
  },
}
