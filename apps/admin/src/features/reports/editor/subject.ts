import { catalogue, type Subject } from '@gongkai/domain'
import type { CellNotes, Finding, ReportContent, StaffReport } from '@gongkai/schema'

/** A draft as the rules look at it. */
export function toSubject(
  { agency, summary, previous }: Pick<StaffReport, 'agency' | 'summary' | 'previous'>,
  content: ReportContent,
): Subject {
  return {
    year: summary.year,
    level: agency.level,
    kind: agency.kind,
    coverage: content.coverage,
    edition: content.edition,
    title: content.title,
    cells: content.cells,
    chapters: content.chapters,
    printedForm: content.printedForm,
    unsure: unsureCells(content.notes),
    ...(previous && { previous }),
  }
}

function unsureCells(notes: CellNotes): ReadonlySet<string> {
  return new Set(Object.keys(notes).filter((id) => notes[id]?.certainty === 'unsure'))
}

const summingUp = new Set(catalogue.filter(({ scope }) => scope === 'summingUp').map(({ id }) => id))

/** Sums over other units' reports are known to the server alone: what it found when the draft was stored last. */
export function summingUpFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => summingUp.has(rule))
}
