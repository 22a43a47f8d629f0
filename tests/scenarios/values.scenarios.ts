import type { Scenario } from './scenario.ts'
import { county2023, mixed2023, township2020, without } from './subjects.ts'

const kinds = 'What the columns count: 件 are whole, money is to the fen'
const nothingOmitted = 'Art. 50 and notice No. 30 of 2021 (不能遗漏): zero is written 0'
const lawmaking = '立法法 (2023) arts 91 and 93'

const rules = { 'proactive.regulations.issued': 1, 'proactive.regulations.inForce': 3 }

export const values: readonly Scenario[] = [
  { rule: 'TYPE', outcome: 'pass', because: kinds, subject: county2023() },
  {
    rule: 'TYPE',
    outcome: 'pass',
    because: `${kinds}; 本年增/减 of the trial form is signed`,
    subject: township2020({ 'proactive.penalties.change': -12 }),
  },
  {
    rule: 'TYPE',
    outcome: 'fail',
    because: `${kinds}: there are no −1 applications`,
    subject: county2023({ 'applications.granted.total': -1 }),
    places: ['applications.granted.total'],
    says: ['-1', '不小于零的整数'],
  },
  {
    rule: 'TYPE',
    outcome: 'fail',
    because: `${kinds}: half a document, and less than a fen`,
    subject: county2023({ 'proactive.regulations.issued': 0.5, 'proactive.fees.amountWanYuan': 12.3 }),
    places: ['proactive.regulations.issued', 'proactive.fees.amountWanYuan'],
  },
  {
    rule: 'TYPE',
    outcome: 'fail',
    because: 'The form has no such cell',
    subject: county2023({ 'applications.granted.everybody': 1 }),
    places: ['applications.granted.everybody'],
    says: ['没有', 'everybody'],
  },
  {
    rule: 'TYPE',
    outcome: 'notAssessable',
    because: `${kinds}: table 4 was not seen`,
    subject: { ...county2023(), cells: without(county2023().cells, 'proceedings.') },
    places: ['proceedings'],
  },
  {
    rule: 'TYPE',
    outcome: 'uncertain',
    because: `${kinds}: a number that may not be the printed one`,
    subject: county2023({}, { unsure: new Set(['proceedings.reconsideration.total']) }),
    places: ['proceedings'],
  },
  { rule: 'COMPLETE', outcome: 'pass', because: nothingOmitted, subject: county2023() },
  {
    rule: 'COMPLETE',
    outcome: 'pass',
    because: `${nothingOmitted}; the three rows that a mixed form does not print are FORM-EDITION’s matter`,
    subject: mixed2023(),
  },
  {
    rule: 'COMPLETE',
    outcome: 'fail',
    because: `${nothingOmitted}: blank, “/” and 不适用 are not 0`,
    subject: county2023({
      'applications.granted.researchInstitution': null,
      'applications.granted.otherOrganization': '/',
      'applications.carriedIn.otherOrganization': 'na',
    }),
    places: ['applications'],
    sides: [172, 175],
    says: ['172', '175', '缺 3 格'],
  },
  {
    rule: 'COMPLETE',
    outcome: 'notAssessable',
    because: `${nothingOmitted}: a table that was not seen is not empty`,
    subject: { ...county2023(), cells: without(county2023().cells, 'proceedings.') },
    places: ['proceedings'],
  },
  {
    rule: 'COMPLETE',
    outcome: 'uncertain',
    because: `${nothingOmitted}: whether the cell is filled is not sure`,
    subject: county2023({}, { unsure: new Set(['proactive.licensing.decisions']) }),
    places: ['proactive'],
  },
  {
    rule: 'RULES-LEVEL',
    outcome: 'pass',
    because: `${lawmaking}: a county makes no 规章 and reports 0`,
    subject: county2023(),
  },
  {
    rule: 'RULES-LEVEL',
    outcome: 'pass',
    because: `${lawmaking}: a city divided into districts makes 规章`,
    subject: county2023(rules, { level: 'prefecture' }),
  },
  {
    rule: 'RULES-LEVEL',
    outcome: 'pass',
    because: `${lawmaking}: so does a department of the State Council`,
    subject: county2023(rules, { level: 'national', kind: 'department', coverage: 'unit' }),
  },
  {
    rule: 'RULES-LEVEL',
    outcome: 'fail',
    because: `${lawmaking}: a county’s region-wide report holds no 规章 either`,
    subject: county2023(rules),
    sides: [4, 0],
    says: ['县级人民政府', '应为 0', '1 件、0 件、3 件'],
  },
  {
    rule: 'RULES-LEVEL',
    outcome: 'fail',
    because: `${lawmaking}: a bureau of a city makes none, the city does`,
    subject: county2023(rules, { level: 'prefecture', kind: 'department', coverage: 'unit' }),
  },
  {
    rule: 'RULES-LEVEL',
    outcome: 'fail',
    because: `${lawmaking}: one 规章 is too many, whatever the blank cells hold`,
    subject: county2023({ ...rules, 'proactive.regulations.repealed': null }),
  },
  {
    rule: 'RULES-LEVEL',
    outcome: 'notAssessable',
    because: `${lawmaking}: a blank row says neither 0 nor more`,
    subject: township2020({ 'proactive.regulations.totalDisclosed': null }),
  },
]
