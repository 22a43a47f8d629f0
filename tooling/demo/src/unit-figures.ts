import { type Cells, cellMapOf, editionOf, type EditionId } from '@gongkai/schema'
import type { Random } from './random.ts'

/** How busy an invented unit is, per year. */
export interface UnitSize {
  readonly applications: number
  readonly decisions: number
  readonly documents: number
  /** Fees in 万元. */
  readonly fees: number
}

/** What one year leaves to the next, so that an invented series keeps the rules from year to year. */
interface Carry {
  readonly forward: readonly number[]
  readonly inForce: number
  readonly items: Readonly<Record<string, number>>
}

const applicants = [
  ['naturalPerson', 88],
  ['commercialEnterprise', 7],
  ['researchInstitution', 0.3],
  ['publicWelfareOrganization', 0.7],
  ['legalServiceOrganization', 3],
  ['otherOrganization', 1],
] as const

const resultWeights: Readonly<Record<string, number>> = {
  granted: 40,
  partiallyGranted: 11,
  deniedStateSecret: 0.1,
  deniedOtherLaw: 0.5,
  deniedSecurityStability: 0.2,
  deniedThirdPartyRights: 0.8,
  deniedInternalAffairs: 0.8,
  deniedProcessInformation: 0.8,
  deniedEnforcementFile: 1,
  deniedAdministrativeInquiry: 1,
  unableNotHeld: 26,
  unableNeedsCreation: 1.2,
  unableStillUnclear: 0.3,
  notProcessedPetition: 4,
  notProcessedRepeat: 1.5,
  notProcessedPublication: 0.1,
  notProcessedExcessive: 0.4,
  notProcessedReissue: 0.3,
  otherHandling: 8,
  otherNoCorrection: 2,
  otherUnpaidFee: 0.2,
  otherMisc: 6,
}

const itemRows = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'] as const

/** The years' figures of one invented unit: balanced in every column, carried over, with stocks that follow from flows. */
export function unitFigures(years: readonly number[], size: UnitSize, source: Random): Map<number, Cells> {
  const made = new Map<number, Cells>()
  let carry: Carry = {
    forward: applicants.map(() => 0),
    inForce: source.around(size.documents * 3),
    items: Object.fromEntries(itemRows.map((row) => [row, source.around(row === 'fees' ? 2 : 30)])),
  }
  for (const year of years) {
    const edition = editionOf(year).id
    const growth = 1 + (year - (years[0] ?? year)) * 0.06
    const cells = blank(edition)
    const forward = fillApplications(cells, { ...size, applications: size.applications * growth }, carry, source)
    const stocks = edition === '2019' ? fill2019(cells, size, carry, source) : fill2021(cells, size, carry, source)
    fillProceedings(cells, source)
    carry = { ...stocks, forward }
    made.set(year, cells)
  }
  return made
}

function blank(edition: EditionId): Record<string, number> {
  return Object.fromEntries([...cellMapOf(edition).keys()].map((id) => [id, 0]))
}

function fillApplications(cells: Record<string, number>, size: UnitSize, carry: Carry, source: Random): number[] {
  const received = source.split(
    source.around(size.applications),
    applicants.map(([, weight]) => weight),
  )
  const results = Object.keys(resultWeights).filter((row) => `applications.${row}.total` in cells)
  const forward: number[] = []
  const add = (row: string, column: string, count: number) => {
    for (const id of [`applications.${row}.${column}`, `applications.${row}.total`])
      cells[id] = (cells[id] ?? 0) + count
  }
  applicants.forEach(([column], index) => {
    const fresh = received[index] ?? 0
    const carried = carry.forward[index] ?? 0
    const [pending = 0, answered = 0] = source.split(fresh + carried, [4, 96])
    const parts = source.split(
      answered,
      results.map((row) => resultWeights[row] ?? 0),
    )
    add('newlyReceived', column, fresh)
    add('carriedIn', column, carried)
    results.forEach((row, at) => add(row, column, parts[at] ?? 0))
    add('resultTotal', column, answered)
    add('carriedForward', column, pending)
    forward.push(pending)
  })
  return forward
}

function fill2019(cells: Record<string, number>, size: UnitSize, carry: Carry, source: Random): Omit<Carry, 'forward'> {
  const made = source.around(size.documents)
  const inForce = carry.inForce + made
  Object.assign(cells, {
    'proactive.normativeDocuments.newlyMade': made,
    'proactive.normativeDocuments.newlyDisclosed': made,
    'proactive.normativeDocuments.totalDisclosed': inForce,
    'proactive.procurement.projects': source.around(12),
    'proactive.procurement.amount': source.around(size.fees * 40) * 10_000,
  })
  const items: Record<string, number> = {}
  for (const row of itemRows) {
    const before = carry.items[row] ?? 0
    const change = source.around(1) - (before > 0 ? source.around(0.4) : 0)
    const bounded = Math.max(change, -before)
    cells[`proactive.${row}.previousItems`] = before
    cells[`proactive.${row}.change`] = bounded
    items[row] = before + bounded
  }
  fillDecisions(cells, size, source)
  cells['proactive.otherServices.decisions'] = source.around(size.decisions * 0.6)
  return { inForce, items }
}

function fill2021(cells: Record<string, number>, size: UnitSize, carry: Carry, source: Random): Omit<Carry, 'forward'> {
  const issued = source.around(size.documents)
  const repealed = Math.min(carry.inForce, source.around(size.documents * 0.7))
  const inForce = carry.inForce + issued - repealed
  Object.assign(cells, {
    'proactive.normativeDocuments.issued': issued,
    'proactive.normativeDocuments.repealed': repealed,
    'proactive.normativeDocuments.inForce': inForce,
    'proactive.fees.amountWanYuan': source.around(size.fees * 100) * 10_000,
  })
  fillDecisions(cells, size, source)
  return { inForce, items: carry.items }
}

function fillDecisions(cells: Record<string, number>, size: UnitSize, source: Random): void {
  cells['proactive.licensing.decisions'] = source.around(size.decisions)
  cells['proactive.penalties.decisions'] = source.around(size.decisions * 0.3)
  cells['proactive.coercion.decisions'] = source.around(size.decisions * 0.02)
}

function fillProceedings(cells: Record<string, number>, source: Random): void {
  const answered = cells['applications.resultTotal.total'] ?? 0
  const blocks = { reconsideration: 0.05, litigationDirect: 0.005, litigationAfterReconsideration: 0.012 }
  for (const [block, share] of Object.entries(blocks)) {
    const total = source.around(answered * share)
    const [upheld = 0, corrected = 0, other = 0, pending = 0] = source.split(total, [45, 12, 33, 10])
    for (const [field, count] of Object.entries({ upheld, corrected, other, pending, total }))
      cells[`proceedings.${block}.${field}`] = count
  }
}
