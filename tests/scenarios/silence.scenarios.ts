import type { Scenario } from './scenario.ts'
import { county2023, in2019, township2020 } from './subjects.ts'

/** Where a rule has nothing to ask, it says nothing: that is neither a pass nor a gap. */
export const silence: readonly Pick<Scenario, 'rule' | 'because' | 'subject'>[] = [
  {
    rule: 'DIRECT-SUIT-2024',
    because: '行政复议法 (2023) art. 23 is in force from 2024; suits of 2023 are no question',
    subject: county2023({ 'proceedings.litigationDirect.upheld': 2, 'proceedings.litigationDirect.total': 2 }),
  },
  {
    rule: 'FEE-ROW',
    because: 'The trial form has no row for unpaid fees',
    subject: township2020({}, { chapters: { other: '无。' } }),
  },
  {
    rule: 'X-STOCK',
    because: 'The trial form has no documents in force',
    subject: township2020({}, { previous: in2019() }),
  },
  { rule: 'X-STOCK-2019', because: 'The edition of 2021 has no total disclosed', subject: county2023() },
  { rule: 'X-ITEMS-2019', because: 'The edition of 2021 counts no items', subject: county2023() },
  {
    rule: 'TEXT-CH6',
    because: 'The trial form does not ask for fees in chapter six',
    subject: township2020({}, { chapters: { overview: '工作平稳。', other: '无' } }),
  },
  {
    rule: 'TEXT-TABLE',
    because: '政策文件 are no 行政规范性文件, and rounded numbers are not compared',
    subject: county2023({}, { chapters: { overview: '全年制发政策文件46件，收到政府信息公开申请近20件。' } }),
  },
  { rule: 'G-SUM', because: 'A report of one unit sums nothing up', subject: township2020() },
  { rule: 'G-MISSING', because: 'A report of one unit expects no units', subject: township2020() },
]
