import {
  type AgencyLevel,
  cellsOf,
  editionOf,
  editions,
  type Chapters,
  type EditionId,
  type PrintedForm,
  type ReadCell,
  type Reading,
  type Text,
} from '@gongkai/schema'
import { levelOf } from './agency.ts'
import type { Period } from './period.ts'
import type { ReadCells } from './read-cells.ts'
import { settle } from './settle.ts'

/** What was understood of a document before the sums have their say. */
export interface Understood {
  readonly agency: string | null
  /** Where the document says it; otherwise the name tells. */
  readonly level?: AgencyLevel
  readonly title: string | null
  readonly year: number | null
  readonly period: Period | undefined
  readonly edition: EditionId | undefined
  readonly found: ReadCells
  readonly chapters: Chapters
  readonly printedForm: PrintedForm
  readonly lossy: boolean
  readonly warnings: readonly Text[]
}

/** Settles the cells by the sums and completes the form: a cell that was not found is `missing`. */
export function finish(understood: Understood): Reading {
  const { found, chapters, printedForm, agency, title } = understood
  const year = understood.year ?? yearOf(understood.period)
  const edition = understood.edition ?? (year === null ? '2021' : editionOf(year).id)
  const level = understood.level ?? (agency === null ? null : levelOf(agency))
  const findings =
    found.size === 0
      ? []
      : settle(
          found,
          {
            year: year ?? editions[edition].years.from,
            level: level ?? 'county',
            kind: 'government',
            coverage: 'unit',
            edition,
            chapters,
            printedForm,
          },
          understood.lossy,
        ).filter(({ rule }) => (level !== null || rule !== 'RULES-LEVEL') && (year !== null || rule !== 'FORM-EDITION'))
  return {
    agency: { name: agency, level },
    title,
    year,
    period: understood.period ?? statutoryPeriod(year),
    edition,
    cells: completed(found, edition),
    chapters,
    printedForm,
    findings,
    warnings: [...understood.warnings, ...warningsOf(understood, year)],
  }
}

/** The report is on the calendar year by law (art. 50); many do not print the period. */
function statutoryPeriod(year: number | null): Period {
  return year === null ? { from: null, to: null } : { from: `${year}-01-01`, to: `${year}-12-31` }
}

function yearOf(period: Period | undefined): number | null {
  return period?.to ? Number(period.to.slice(0, 4)) : null
}

/** All cells of the edition in printed order, then those of the other edition that a mixed form prints. */
function completed(found: ReadCells, edition: EditionId): Record<string, ReadCell> {
  const missing: ReadCell = { value: null, certainty: 'missing' }
  const cells: Record<string, ReadCell> = {}
  for (const { id } of cellsOf(editions[edition])) cells[id] = found.get(id) ?? missing
  for (const [id, cell] of found) cells[id] ??= cell
  return cells
}

function warningsOf({ found, title, period }: Understood, year: number | null): Text[] {
  const warnings: Text[] = []
  if (found.size === 0) warnings.push({ zh: '没有找到年度报告的表格', en: 'No table of an annual report was found' })
  if (title === null) warnings.push({ zh: '没有找到标题', en: 'No title was found' })
  if (year === null) warnings.push({ zh: '没有找到报告年度', en: 'The year reported on was not found' })
  if (year !== null && period && (period.from !== `${year}-01-01` || period.to !== `${year}-12-31`))
    warnings.push({
      zh: `标题为 ${year} 年度，统计期限写作 ${period.from} 至 ${period.to}`,
      en: `The title is of ${year}, the period runs from ${period.from} to ${period.to}`,
    })
  return warnings
}
