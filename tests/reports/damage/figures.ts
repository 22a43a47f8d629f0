import { cellsOf, editions, type EditionId } from '@gongkai/schema'
import type { Random } from './random.ts'

/** A report to be printed: cell id → number; money in 万元. */
export interface Figures {
  readonly edition: EditionId
  readonly year: number
  /** Table 3 with one row （六）其他处理, or with three. */
  readonly otherRows: EditionId
  readonly cells: Readonly<Record<string, number>>
}

const applicants = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
]

/** Figures whose sums hold, sparse as a township's or full as a city's. */
export function randomFigures(random: Random): Figures {
  const edition = random.pick(['2019', '2021'] as const)
  const otherRows = edition === '2021' && random.chance(0.2) ? '2019' : edition
  const density = random.pick([0.05, 0.3, 0.9])
  const amount = () => (random.chance(density) ? random.below(random.pick([2, 10, 100, 3000])) : 0)
  const cells: Record<string, number> = {}
  for (const { id, type, table } of cellsOf(editions[edition])) {
    if (table !== 'proactive') continue
    if (type === 'money') cells[id] = random.below(10_000_000) / 10_000
    else cells[id] = type === 'change' ? amount() - random.below(4) : amount()
  }
  fillApplications(cells, otherRows, amount, random)
  for (const block of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']) {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map((part) => `proceedings.${block}.${part}`)
    for (const part of parts) cells[part] = amount()
    cells[`proceedings.${block}.total`] = sum(cells, parts)
  }
  return { edition, year: edition === '2019' ? 2020 : 2021 + random.below(5), otherRows, cells }
}

function fillApplications(
  cells: Record<string, number>,
  edition: EditionId,
  amount: () => number,
  random: Random,
): void {
  const rows = rowIds(edition)
  const results = rows.filter((row) => !['newlyReceived', 'carriedIn', 'resultTotal', 'carriedForward'].includes(row))
  for (const column of applicants) {
    const at = (row: string) => `applications.${row}.${column}`
    for (const row of results) cells[at(row)] = amount()
    cells[at('resultTotal')] = sum(cells, results.map(at))
    cells[at('carriedForward')] = amount()
    const due = (cells[at('resultTotal')] ?? 0) + (cells[at('carriedForward')] ?? 0)
    cells[at('carriedIn')] = random.below(Math.min(due, 40) + 1)
    cells[at('newlyReceived')] = due - (cells[at('carriedIn')] ?? 0)
  }
  for (const row of rows)
    cells[`applications.${row}.total`] = sum(
      cells,
      applicants.map((column) => `applications.${row}.${column}`),
    )
}

function rowIds(edition: EditionId): string[] {
  return [...new Set(cellsOf(editions[edition]).flatMap(({ table, row }) => (table === 'applications' ? row : [])))]
}

function sum(cells: Readonly<Record<string, number>>, ids: readonly string[]): number {
  return ids.reduce((total, id) => total + (cells[id] ?? 0), 0)
}
