import { cellMapOf, type Cells, type CellValue, type EditionId } from '@gongkai/schema'
import type { Subject } from '@gongkai/domain'

/** Every cell of an edition filled with 0. */
export function zeros(edition: EditionId): Cells {
  return Object.fromEntries([...cellMapOf(edition).keys()].map((id) => [id, 0]))
}

/** Table 3 and 4 of a small year: 13 received, 2 carried in, 13 concluded, 2 carried forward. Written out, not computed. */
const tables: Cells = {
  'applications.newlyReceived.naturalPerson': 10,
  'applications.newlyReceived.commercialEnterprise': 3,
  'applications.newlyReceived.total': 13,
  'applications.carriedIn.naturalPerson': 2,
  'applications.carriedIn.total': 2,
  'applications.granted.naturalPerson': 6,
  'applications.granted.commercialEnterprise': 3,
  'applications.granted.total': 9,
  'applications.partiallyGranted.naturalPerson': 1,
  'applications.partiallyGranted.total': 1,
  'applications.unableNotHeld.naturalPerson': 3,
  'applications.unableNotHeld.total': 3,
  'applications.resultTotal.naturalPerson': 10,
  'applications.resultTotal.commercialEnterprise': 3,
  'applications.resultTotal.total': 13,
  'applications.carriedForward.naturalPerson': 2,
  'applications.carriedForward.total': 2,
  'proceedings.reconsideration.upheld': 2,
  'proceedings.reconsideration.corrected': 1,
  'proceedings.reconsideration.pending': 1,
  'proceedings.reconsideration.total': 4,
  'proceedings.litigationAfterReconsideration.upheld': 1,
  'proceedings.litigationAfterReconsideration.total': 1,
}

const documents2021: Cells = {
  'proactive.normativeDocuments.issued': 2,
  'proactive.normativeDocuments.repealed': 1,
  'proactive.normativeDocuments.inForce': 12,
  'proactive.licensing.decisions': 550,
  'proactive.fees.amountWanYuan': 7_730_280_000,
}

const documents2019: Cells = {
  'proactive.normativeDocuments.newlyMade': 3,
  'proactive.normativeDocuments.newlyDisclosed': 2,
  'proactive.normativeDocuments.totalDisclosed': 12,
  'proactive.licensing.previousItems': 40,
  'proactive.licensing.change': -3,
  'proactive.licensing.decisions': 499,
  'proactive.procurement.projects': 39,
  'proactive.procurement.amount': 2_192_630_000,
}

/** A county government's region-wide report on 2023 in which everything agrees, with changes. */
export function county2023(changes: Cells = {}, more: Partial<Subject> = {}): Subject {
  return {
    year: 2023,
    level: 'county',
    kind: 'government',
    coverage: 'region',
    edition: '2021',
    cells: { ...zeros('2021'), ...tables, ...documents2021, ...changes },
    ...more,
  }
}

/** The report on 2022 that `county2023` follows from: 11 documents in force, 2 carried forward, 1 pending. */
export function in2022(changes: Cells = {}): NonNullable<Subject['previous']> {
  const cells = { ...county2023().cells, 'proactive.normativeDocuments.inForce': 11, ...changes }
  return { year: 2022, edition: '2021', cells }
}

/** A township government's report on 2020, on the trial form, in which everything agrees. */
export function township2020(changes: Cells = {}, more: Partial<Subject> = {}): Subject {
  return {
    year: 2020,
    level: 'township',
    kind: 'government',
    coverage: 'unit',
    edition: '2019',
    cells: { ...zeros('2019'), ...tables, ...documents2019, ...changes },
    ...more,
  }
}

/** The report on 2019 that `township2020` follows from: 10 documents disclosed, 42 − 2 licensing items. */
export function in2019(changes: Cells = {}): NonNullable<Subject['previous']> {
  const cells = {
    ...township2020().cells,
    'proactive.normativeDocuments.totalDisclosed': 10,
    'proactive.licensing.previousItems': 42,
    'proactive.licensing.change': -2,
    ...changes,
  }
  return { year: 2019, edition: '2019', cells }
}

/** The cells of a row of table 3 in all seven columns. */
export function row(id: string, value: CellValue): Cells {
  const columns = [...cellMapOf('2021').keys()].filter((cell) => cell.startsWith('applications.granted.'))
  return Object.fromEntries(columns.map((cell) => [cell.replace('.granted.', `.${id}.`), value]))
}

/** Without the cells whose id begins so: never seen, never filled. */
export function without(cells: Cells, ...prefixes: readonly string[]): Cells {
  const kept = Object.entries(cells).filter(([id]) => !prefixes.some((prefix) => id.startsWith(prefix)))
  return Object.fromEntries(kept)
}

/** The report on 2023 of a county that still prints the single row （六）其他处理 of 2019. */
export function mixed2023(changes: Cells = {}): Subject {
  const cells = without(
    county2023().cells,
    'applications.otherNoCorrection',
    'applications.otherUnpaidFee',
    'applications.otherMisc',
  )
  return { ...county2023(), cells: { ...cells, ...row('otherHandling', 0), ...changes } }
}
