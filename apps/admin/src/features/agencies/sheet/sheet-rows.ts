import { agencyImportOutcomes, type AgencyImportOutcome, type AgencySheetResult } from '@gongkai/schema'
import type { SheetRow } from './read-sheet.ts'

export function countOutcomes(rows: readonly { outcome: AgencyImportOutcome }[]): Record<AgencyImportOutcome, number> {
  const counts = agencyImportOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length])
  return Object.fromEntries(counts) as Record<AgencyImportOutcome, number>
}

/** A known agency that is called otherwise or stands elsewhere: somebody has to say since when. */
export function isDated({ known, changes }: SheetRow): boolean {
  return known !== undefined && changes.some(({ field }) => ['name', 'shortName', 'parentCode'].includes(field))
}

/** What the server found wrong beyond what could be seen here, such as reports that are published already. */
export function withAnswer(rows: readonly SheetRow[], answer: AgencySheetResult | undefined): readonly SheetRow[] {
  if (!answer) return rows
  return rows.map((row, index) => {
    const told = answer.rows[index]
    if (!told || told.faults.length === 0 || row.faults.length > 0) return row
    const faults = told.faults.map(({ field, message }) => ({ field, message: { zh: message, en: message } }))
    return { ...row, faults, outcome: 'wrong' as const }
  })
}
