import {
  cellMapOf,
  findCell,
  type AgencyKind,
  type AgencyLevel,
  type CellNote,
  type Chapters,
  type Coverage,
  type ReadCell,
  type Reading,
  type ReportContent,
} from '@gongkai/schema'
import { toFigures } from './reader/settle.ts'

/** The agency that a reading is taken for; the document's own words for it may be short or old. */
export interface ContentAgency {
  readonly name: string
  readonly level: AgencyLevel
  readonly kind: AgencyKind
}

/**
 * What a reading gives for a report's content: cells with money in 分, and in the notes what was printed, remarks and
 * certainty. `year` settles it where the document does not say or is wrong. Where a document comes from (`origin`,
 * `sourceAddress`) only the caller knows.
 */
export function toContent(
  reading: Reading,
  { agency, year }: { readonly agency: ContentAgency; readonly year?: number | undefined },
): Omit<ReportContent, 'origin' | 'sourceAddress'> {
  const reported = year ?? reading.year
  const { from, to } = reading.period
  return {
    title: (reading.title ?? `${agency.name}${reported ?? ''}年政府信息公开工作年度报告`).slice(0, 200),
    edition: reading.edition,
    coverage: coverageOf(agency, reading.chapters),
    period: { from: from ?? `${reported ?? ''}-01-01`, to: to ?? `${reported ?? ''}-12-31` },
    cells: toFigures(new Map(Object.entries(reading.cells))),
    notes: notesOf(reading),
    chapters: reading.chapters,
    printedForm: reading.printedForm,
  }
}

/**
 * A government above the townships whose text counts applications of the whole place (全市, 全县 …) reports on its region.
 * A proposal: only the agency knows.
 */
function coverageOf({ level, kind }: ContentAgency, { overview = '' }: Chapters): Coverage {
  if (kind !== 'government' || level === 'township' || level === 'national') return 'unit'
  return /全(?:省|市|州|县|区|旗)[^。]{0,30}申请/.test(overview.replace(/\s+/g, '')) ? 'region' : 'unit'
}

function notesOf({ cells, edition }: Reading): Record<string, CellNote> {
  const notes: Record<string, CellNote> = {}
  for (const [id, cell] of Object.entries(cells)) {
    const note = noteOf(id, cell)
    if (Object.keys(note).length > 0 && (cell.certainty !== 'missing' || cellMapOf(edition).has(id))) notes[id] = note
  }
  return notes
}

/** Sparse: a number printed as it is read needs no note. */
function noteOf(id: string, { value, printed, remark, certainty }: ReadCell): CellNote {
  const plain = printed === undefined || printed === '' || (printed === String(value) && findCell(id)?.type !== 'money')
  return {
    ...(!plain && { printed: printed.slice(0, 200) }),
    ...(remark && { remark: remark.slice(0, 500) }),
    ...(certainty !== 'sure' && { certainty }),
  }
}
