import type { Subject, Units } from '@gongkai/domain'
import type { Scenario } from './scenario.ts'
import { county2023, township2020, zeros } from './subjects.ts'

const once = 'Summing up (汇总): each unit exactly once'
const article = 'Art. 49: departments report to the competent department of their government'

type UnitReport = Units['reports'][number]

const office: UnitReport = {
  code: 'office',
  name: '政府办公室',
  edition: '2021',
  state: 'published',
  cells: zeros('2021'),
}
const town: UnitReport = { ...office, code: 'town', name: '示例镇', cells: county2023().cells }
const expected = [office, town].map(({ code, name }) => ({ code, name }))

function summed(reports: readonly UnitReport[], cells: Subject['cells'] = {}): Subject {
  return county2023(cells, { units: { expected, reports } })
}

export const summingUp: readonly Scenario[] = [
  {
    rule: 'G-SUM',
    outcome: 'pass',
    because: `${once}: the office’s zeros and the town’s figures`,
    subject: summed([office, town]),
  },
  {
    rule: 'G-SUM',
    outcome: 'pass',
    because: `${once}: a report delivered twice is one report`,
    subject: summed([office, town, town]),
  },
  {
    rule: 'G-SUM',
    outcome: 'fail',
    because: `${once}: the county prints 14 received where its units have 13`,
    subject: summed([office, town], { 'applications.newlyReceived.total': 14 }),
    places: ['applications.newlyReceived.total'],
    sides: [14, 13],
    says: ['14 件', '13 件', '相差 1 件'],
  },
  {
    rule: 'G-SUM',
    outcome: 'uncertain',
    because: `${once}: while the town is missing neither agreement nor difference says anything`,
    subject: summed([office]),
    says: ['示例镇', '暂不能断定'],
  },
  {
    rule: 'G-SUM',
    outcome: 'uncertain',
    because: `${once}: a report not yet published is not in the sum`,
    subject: summed([office, { ...town, state: 'submitted' }]),
  },
  {
    rule: 'G-SUM',
    outcome: 'notAssessable',
    because: `${once}: the town left a cell blank`,
    subject: summed([office, { ...town, cells: { ...town.cells, 'proactive.coercion.decisions': null } }]),
    places: ['proactive'],
  },
  { rule: 'G-SUM', outcome: 'notAssessable', because: `${once}: nothing is known of the units`, subject: county2023() },
  { rule: 'G-MISSING', outcome: 'pass', because: article, subject: summed([office, town]), sides: [2, 2] },
  {
    rule: 'G-MISSING',
    outcome: 'fail',
    because: `${article}: the town has none`,
    subject: summed([office]),
    sides: [1, 2],
    says: ['应报 2 个', '缺 1 个', '示例镇'],
  },
  {
    rule: 'G-MISSING',
    outcome: 'notAssessable',
    because: `${article}: who is expected is not known`,
    subject: county2023(),
  },
  { rule: 'G-EDITION', outcome: 'pass', because: `${once}, on one form`, subject: summed([office, town]) },
  {
    rule: 'G-EDITION',
    outcome: 'fail',
    because: `${once}: items of the trial form cannot be added to decisions of 2021`,
    subject: summed([office, { ...town, edition: '2019', cells: township2020().cells }]),
    sides: [1, 2],
    says: ['示例镇'],
  },
  { rule: 'G-EDITION', outcome: 'notAssessable', because: `${once}: no unit has a report`, subject: summed([]) },
  {
    rule: 'G-STATUS',
    outcome: 'pass',
    because: 'Only confirmed reports enter a published sum',
    subject: summed([office, town]),
  },
  {
    rule: 'G-STATUS',
    outcome: 'fail',
    because: 'Only confirmed reports enter a published sum: the town’s waits for review',
    subject: summed([office, { ...town, state: 'submitted' }]),
    sides: [1, 2],
    says: ['示例镇（待审核）'],
  },
  { rule: 'G-STATUS', outcome: 'notAssessable', because: 'No unit has a report', subject: summed([]) },
]
