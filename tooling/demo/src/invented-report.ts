import { type Cells, type Coverage, editionOf, type ReportContent } from '@gongkai/schema'

export interface InventedReport {
  /** The agency's full name. */
  readonly name: string
  readonly year: number
  readonly coverage: Coverage
  readonly cells: Cells
  readonly chapters: ReportContent['chapters']
  /** What invented it, for the origin of its figures. */
  readonly by: string
}

/** The content of a report that nobody wrote: the year's edition, the statutory period, entered the January after. */
export function inventedContent({ name, year, coverage, cells, chapters, by }: InventedReport): ReportContent {
  return {
    title: `${name}${year}年政府信息公开工作年度报告`,
    edition: editionOf(year).id,
    coverage,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    cells,
    notes: {},
    chapters,
    printedForm: { labels: [], chapters: [] },
    origin: { kind: 'entered', by, at: `${year + 1}-01-20T02:00:00.000Z` },
    sourceAddress: null,
  }
}
