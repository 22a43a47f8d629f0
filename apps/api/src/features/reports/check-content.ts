import type { Connection } from '@gongkai/database'
import { checkReport } from '@gongkai/domain'
import type { Finding, ReportContent } from '@gongkai/schema'
import { findPublishedOf } from './compared.queries.ts'
import { unsureCells } from './content.ts'
import { unitsFor } from './neighbours.queries.ts'
import type { ReportAgency } from './reports.queries.ts'
import type { VersionKey } from '../../units.queries.ts'

export interface Checked {
  /** Every check that did not pass. */
  readonly findings: Finding[]
  readonly checksPassed: number
}

/**
 * What the catalogue of rules says about a content, beside last year's report and the units it sums up; `frozen`: the
 * version into which these were frozen.
 */
export async function checkContent(
  db: Connection,
  agency: ReportAgency,
  year: number,
  content: ReportContent,
  frozen?: VersionKey,
): Promise<Checked> {
  const { level, kind } = agency.ref
  const { title, coverage, edition, cells, chapters, printedForm } = content
  const previous = await findPublishedOf(db, agency.id, year - 1)
  const units = coverage === 'region' ? await unitsFor(db, agency, year, frozen) : undefined
  const all = checkReport({
    year,
    level,
    kind,
    coverage,
    edition,
    title,
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
