import { toContent } from '@gongkai/documents'
import { checkReport } from '@gongkai/domain'
import { type Agency, findCell, firstReportYear, type ReadCell, type Reading } from '@gongkai/schema'

/** What a list says of a reading: how many cells are sure, unsure, not found, and how many checks must hold and do not. */
export interface ReadingCounts {
  readonly sure: number
  readonly unsure: number
  readonly missing: number
  readonly failing: number
}

export function countReading({ cells, findings }: Reading): ReadingCounts {
  const counts = { sure: 0, unsure: 0, missing: 0 }
  for (const { certainty } of Object.values(cells)) counts[certainty] += 1
  const failing = findings.filter(({ severity, outcome }) => severity === 'must' && outcome === 'fail').length
  return { ...counts, failing }
}

/** Nothing of an annual report was found in it. */
export function isUnread({ cells }: Reading): boolean {
  return Object.values(cells).every(({ certainty }) => certainty === 'missing')
}

/** The reading with a person's decisions, checked again as the report of the agency and year that they named. */
export function decideReading(
  reading: Reading,
  decided: Readonly<Record<string, ReadCell>>,
  { agency, year }: { agency: Agency | undefined; year: number | null },
): Reading {
  const known = Object.entries(decided).filter(([id]) => findCell(id) !== undefined)
  const next = { ...reading, cells: { ...reading.cells, ...Object.fromEntries(known) } }
  if (!agency) return next
  const reported = year ?? reading.year
  const content = toContent(next, { agency, year: reported ?? undefined })
  const { title, coverage, edition, cells, chapters, printedForm } = content
  const unsure = new Set(Object.keys(next.cells).filter((id) => next.cells[id]?.certainty === 'unsure'))
  const findings = checkReport({
    year: reported ?? firstReportYear,
    level: agency.level,
    kind: agency.kind,
    coverage,
    edition,
    title,
    cells,
    chapters,
    printedForm,
    unsure,
  }).filter(({ rule }) => reported !== null || rule !== 'FORM-EDITION')
  return { ...next, findings }
}
