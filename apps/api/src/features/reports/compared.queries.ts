import type { Connection, ReportVersionTable } from '@gongkai/database'
import type { ComparedVersion } from '@gongkai/schema'

/** The agency's published report on a year. */
export async function findPublishedOf(
  db: Connection,
  agencyId: string,
  year: number,
): Promise<ComparedVersion | undefined> {
  const row = await db
    .selectFrom('report')
    .innerJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .onRef('report_version.version', '=', 'report.published_version'),
    )
    .select(['report_version.version', 'report_version.edition', 'report_version.cells', 'report_version.chapters'])
    .select('report_version.published_at')
    .where('report.agency_id', '=', agencyId)
    .where('report.year', '=', year)
    .executeTakeFirst()
  return row && toCompared(row, year)
}

type ComparedRow = Pick<ReportVersionTable, 'version' | 'edition' | 'cells' | 'chapters' | 'published_at'>

function toCompared({ cells, chapters, published_at: publishedAt, ...row }: ComparedRow, year: number) {
  return {
    ...row,
    year,
    cells: JSON.parse(cells) as ComparedVersion['cells'],
    chapters: JSON.parse(chapters) as ComparedVersion['chapters'],
    publishedAt: publishedAt ?? '',
  }
}
