import type { Scenario } from './scenario.ts'
import { county2023, in2019, in2022, township2020 } from './subjects.ts'

const columns = 'Table 2, art. 20 (1): what its columns count'
const revised = 'proactive.normativeDocuments'

export const documents: readonly Scenario[] = [
  { rule: 'DOC-STOCK-MIN', outcome: 'pass', because: `${columns}; 12 in force, 2 issued`, subject: county2023() },
  {
    rule: 'DOC-STOCK-MIN',
    outcome: 'pass',
    because: `${columns}; issued and repealed in the same year`,
    subject: county2023({ [`${revised}.issued`]: 5, [`${revised}.repealed`]: 3, [`${revised}.inForce`]: 2 }),
  },
  {
    rule: 'DOC-STOCK-MIN',
    outcome: 'fail',
    because: `${columns}; more issued than in force, nothing repealed`,
    subject: county2023({ [`${revised}.issued`]: 5, [`${revised}.repealed`]: 0, [`${revised}.inForce`]: 2 }),
    places: ['normativeDocuments'],
    sides: [2, 5],
    says: ['2 件', '5 件', '少 3 件'],
  },
  {
    rule: 'DOC-STOCK-MIN',
    outcome: 'fail',
    because: `${columns}; in the trial form more newly disclosed than disclosed at all`,
    subject: township2020({ [`${revised}.newlyMade`]: 20, [`${revised}.newlyDisclosed`]: 20 }),
    places: ['normativeDocuments'],
    sides: [12, 20],
  },
  {
    rule: 'DOC-STOCK-MIN',
    outcome: 'fail',
    because: `${columns}; usually no more is newly disclosed than newly made`,
    subject: township2020({ [`${revised}.newlyMade`]: 1 }),
    places: ['normativeDocuments.newlyMade'],
    sides: [1, 2],
  },
  {
    rule: 'DOC-STOCK-MIN',
    outcome: 'notAssessable',
    because: `${columns}; stock left blank`,
    subject: county2023({ 'proactive.regulations.inForce': null }),
    places: ['regulations'],
  },
  {
    rule: 'X-STOCK',
    outcome: 'pass',
    because: `${columns}; 11 + 2 − 1 = 12`,
    subject: county2023({}, { previous: in2022() }),
  },
  {
    rule: 'X-STOCK',
    outcome: 'fail',
    because: `${columns}; the stock jumps from 66 to 372 with two issued and one repealed`,
    subject: county2023({ [`${revised}.inForce`]: 372 }, { previous: in2022({ [`${revised}.inForce`]: 66 }) }),
    places: ['normativeDocuments'],
    sides: [372, 67],
    says: ['372 件', '67 件', '多 305 件'],
  },
  {
    rule: 'X-STOCK',
    outcome: 'notAssessable',
    because: `${columns}; without 制发 and 废止 the jump can be named, not judged`,
    subject: county2023(
      { [`${revised}.issued`]: null, [`${revised}.repealed`]: null, [`${revised}.inForce`]: 372 },
      { previous: in2022({ [`${revised}.inForce`]: 66 }) },
    ),
    places: ['normativeDocuments'],
    says: ['372 件', '66 件', '无法核对'],
  },
  {
    rule: 'X-STOCK',
    outcome: 'notAssessable',
    because: 'Over the break 2020/2021 the stock published is not the stock in force',
    subject: { ...county2023(), year: 2021, previous: { ...in2019(), year: 2020 } },
    places: ['previous'],
    says: ['2019 年版', '不可比'],
  },
  {
    rule: 'X-STOCK-2019',
    outcome: 'pass',
    because: `${columns}; 10 + 2 = 12`,
    subject: township2020({}, { previous: in2019() }),
  },
  {
    rule: 'X-STOCK-2019',
    outcome: 'fail',
    because: `${columns}; 12 disclosed where 9 and 2 make 11`,
    subject: township2020({}, { previous: in2019({ [`${revised}.totalDisclosed`]: 9 }) }),
    places: ['normativeDocuments'],
    sides: [12, 11],
  },
  {
    rule: 'X-STOCK-2019',
    outcome: 'notAssessable',
    because: 'The first year has no year before',
    subject: township2020(),
  },
]
