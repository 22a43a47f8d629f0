import { text } from '../text.ts'
import type { Column, Edition } from './edition.ts'
import { applicationsTable, article20, chapters, contentCorner, proceedingsTable, units } from './shared-parts.ts'

const documents: readonly Column[] = [
  { id: 'newlyMade', label: text('本年新制作数量', 'Newly made this year'), unit: units.documents },
  { id: 'newlyDisclosed', label: text('本年新公开数量', 'Newly disclosed this year'), unit: units.documents },
  { id: 'totalDisclosed', label: text('对外公开总数量', 'Total disclosed'), unit: units.documents },
]

const items: readonly Column[] = [
  { id: 'previousItems', label: text('上一年项目数量', 'Items last year'), unit: units.items },
  { id: 'change', label: text('本年增/减', 'Change this year'), type: 'change', unit: units.items },
]

const decided: readonly Column[] = [
  ...items,
  { id: 'decisions', label: text('处理决定数量', 'Decisions'), unit: units.decisions },
]

/** The trial form (试行), for the reports on 2019 and 2020. */
export const edition2019: Edition = {
  id: '2019',
  title: text('2019 年版（试行）', 'Edition of 2019 (trial)'),
  source: text(
    '国务院办公厅政府信息与政务公开办公室《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
    'Notice on the annual report on disclosure work, No. 60 of 2019, State Council General Office',
  ),
  years: { from: 2019, to: 2020 },
  chapters,
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
            { id: 'normativeDocuments', label: text('规范性文件', 'Normative documents') },
          ],
        },
        {
          heading: article20[5],
          corner: contentCorner,
          columns: decided,
          rows: [
            { id: 'licensing', label: text('行政许可', 'Administrative licences') },
            { id: 'otherServices', label: text('其他对外管理服务事项', 'Other management and service items') },
          ],
        },
        {
          heading: article20[6],
          corner: contentCorner,
          columns: decided,
          rows: [
            { id: 'penalties', label: text('行政处罚', 'Administrative penalties') },
            { id: 'coercion', label: text('行政强制', 'Compulsory measures') },
          ],
        },
        {
          heading: article20[8],
          corner: contentCorner,
          columns: items,
          rows: [{ id: 'fees', label: text('行政事业性收费', 'Administrative fees') }],
        },
        {
          heading: article20[9],
          corner: contentCorner,
          columns: [
            { id: 'projects', label: text('采购项目数量', 'Projects'), unit: units.projects },
            { id: 'amount', label: text('采购总金额', 'Total amount'), type: 'money', unit: units.wanYuan },
          ],
          rows: [{ id: 'procurement', label: text('政府集中采购', 'Centralised government procurement') }],
        },
      ],
    },
    applications: applicationsTable({ id: 'otherHandling', label: text('（六）其他处理', '(6) Other handling') }),
    proceedings: proceedingsTable,
  },
}
