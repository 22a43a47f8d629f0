import type { CellId, Cells, EditionId } from '@gongkai/schema'

/** Rows under （六）其他处理, the only ones of table 3 that differ between the editions (report-forms §5). */
export const otherHandlingRows: Readonly<Record<EditionId, readonly string[]>> = {
  '2019': ['otherHandling'],
  '2021': ['otherNoCorrection', 'otherUnpaidFee', 'otherMisc'],
}

const columns = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
  'total',
]

function cellsIn(edition: EditionId): readonly CellId[] {
  return otherHandlingRows[edition].flatMap((row) => columns.map((column) => `applications.${row}.${column}`))
}

const cellsUnder: Readonly<Record<EditionId, readonly CellId[]>> = { '2019': cellsIn('2019'), '2021': cellsIn('2021') }

/**
 * The edition whose rows under （六）其他处理 a report prints: its own, unless a mixed form prints only those of the other
 * one (found in reports on 2023 and 2024). The editions' table 3 differ in nothing else.
 */
export function tableFormOf(edition: EditionId, cells: Cells): EditionId {
  const other = edition === '2019' ? '2021' : '2019'
  const printsOther = cellsUnder[other].some((id) => cells[id] !== undefined)
  const fillsOwn = cellsUnder[edition].some((id) => typeof cells[id] === 'number')
  return printsOther && !fillsOwn ? other : edition
}
