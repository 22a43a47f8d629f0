import type { Connection } from '@gongkai/database'
import { checkReport } from '@gongkai/domain'
import type { Finding, ReportContent } from '@gongkai/schema'
import { findPublishedOf } from './compared.queries.ts'
import { unsureCells } from './content.ts'
import { listUnits } from './neighbours.queries.ts'
import type { ReportAgency } from './reports.queries.ts'

export interface Checked {
  /** Every check that did not pass. */
  readonly findings: Finding[]
  readonly checksPassed: number
}

/** What the catalogue of rules says about a content, beside last year's report and the units it sums up. */
export async function checkContent(
  db: Connection,
  agency: ReportAgency,
  year: number,
  content: ReportContent,
): Promise<Checked> {
  const { level, kind } = agency.ref
  const { coverage, edition, cells, chapters, printedForm } = content
  const previous = await findPublishedOf(db, agency.id, year - 1)
  const units = coverage === 'region' ? await listUnits(db, agency.path, year) : undefined
  const all = checkReport({
    year,
    level,
    kind,
    coverage,
    edition,
    cells,
    chapters,
    printedForm,
    unsure: unsureCells(content),
    ...(previous && { previous }),
    ...(units && { units }),
  })
  const findings = all.filter(({ outcome }) => outcome !== 'pass')
  return { findings, checksPassed: all.length - findings.length }
}
