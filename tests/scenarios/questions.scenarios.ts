import type { Scenario } from './scenario.ts'
import { county2023, township2020 } from './subjects.ts'

const wanYuan = 'Table 2: 本年收费金额（单位：万元）'
const reviewFirst = '行政复议法 (2023) art. 23 (1) (4), in force from 1 January 2024'
const feesInSix = 'Art. 42; edition of 2021, chapter six: 收取信息处理费情况在此处报告'

const unpaid = { 'applications.otherUnpaidFee.naturalPerson': 2, 'applications.otherUnpaidFee.total': 2 }
const sued = { 'proceedings.litigationDirect.upheld': 2, 'proceedings.litigationDirect.total': 2 }

export const questions: readonly Scenario[] = [
  { rule: 'UNIT', outcome: 'pass', because: `${wanYuan}: 7730.28 万元 in a county`, subject: county2023() },
  { rule: 'UNIT', outcome: 'pass', because: '采购总金额 2192.63 万元 in a township', subject: township2020() },
  {
    rule: 'UNIT',
    outcome: 'fail',
    because: `${wanYuan}: 77302800 is yuan written into a 万元 cell`,
    subject: county2023({ 'proactive.fees.amountWanYuan': 77_302_800_000_000 }),
    sides: [77_302_800_000_000, 1_000_000_000_000],
    says: ['77302800 万元', '1000000 万元'],
  },
  {
    rule: 'UNIT',
    outcome: 'uncertain',
    because: '采购总金额 8040 without a unit: the reader could not be sure',
    subject: township2020({}, { unsure: new Set(['proactive.procurement.amount']) }),
  },
  {
    rule: 'UNIT',
    outcome: 'notAssessable',
    because: `${wanYuan}: blank`,
    subject: county2023({ 'proactive.fees.amountWanYuan': null }),
  },
  { rule: 'DIRECT-SUIT-2024', outcome: 'pass', because: reviewFirst, subject: { ...county2023(), year: 2024 } },
  {
    rule: 'DIRECT-SUIT-2024',
    outcome: 'fail',
    because: `${reviewFirst}: two direct suits are worth a question`,
    subject: { ...county2023(sued), year: 2024 },
    sides: [2, 0],
    says: ['2 件', '先申请复议'],
  },
  {
    rule: 'DIRECT-SUIT-2024',
    outcome: 'fail',
    because: `${reviewFirst}: a total of 0 does not hide the suits`,
    subject: { ...county2023({ ...sued, 'proceedings.litigationDirect.total': 0 }), year: 2025 },
    sides: [2, 0],
  },
  {
    rule: 'DIRECT-SUIT-2024',
    outcome: 'notAssessable',
    because: `${reviewFirst}: a blank total`,
    subject: { ...county2023({ 'proceedings.litigationDirect.total': null }), year: 2024 },
  },
  { rule: 'FEE-ROW', outcome: 'pass', because: `${feesInSix}; no application ended over a fee`, subject: county2023() },
  {
    rule: 'FEE-ROW',
    outcome: 'pass',
    because: feesInSix,
    subject: county2023(unpaid, { chapters: { other: '本年度发出收费通知 3 件，收取信息处理费 120 元。' } }),
  },
  {
    rule: 'FEE-ROW',
    outcome: 'fail',
    because: `${feesInSix}: two ended over unpaid fees, chapter six says nothing of fees`,
    subject: county2023(unpaid, { chapters: { other: '无其他需要报告的事项。' } }),
    says: ['2 件', '第六部分'],
  },
  {
    rule: 'FEE-ROW',
    outcome: 'notAssessable',
    because: `${feesInSix}: chapter six was not seen`,
    subject: county2023(unpaid),
  },
]
