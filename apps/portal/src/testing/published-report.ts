import { cellsOf, editionOf, type PublishedReport } from '@gongkai/schema'

export function publishedVersion(
  version: number,
  over: Partial<PublishedReport['versions'][number]> = {},
): PublishedReport['versions'][number] {
  const publishedAt = '2024-01-25T02:00:00.000Z'
  const never = { withdrawn: false, withdrawnReason: null, restoredReason: null }
  return { version, publishedAt, reason: null, changes: null, ...never, ...over }
}

/** A report of a fictional township, all zero unless told. */
export function publishedReport(over: Partial<PublishedReport> = {}, year = 2023): PublishedReport {
  const edition = editionOf(year)
  return {
    agency: {
      code: 'demo-1',
      name: '示例镇人民政府',
      shortName: '示例镇',
      level: 'township',
      kind: 'government',
      fictional: true,
    },
    year,
    title: `示例镇人民政府${year}年政府信息公开工作年度报告`,
    edition: edition.id,
    coverage: 'unit',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    cells: Object.fromEntries(cellsOf(edition).map(({ id }) => [id, 0])),
    notes: {},
    chapters: { overview: '甲。\n乙。' },
    printedForm: { labels: [], chapters: [] },
    origin: { kind: 'entered', by: 'test', at: '2024-01-20T02:00:00.000Z' },
    sourceAddress: null,
    version: 1,
    publishedAt: '2024-01-25T02:00:00.000Z',
    hash: 'a'.repeat(64),
    reason: null,
    findings: [],
    checksPassed: 57,
    explanations: {},
    versions: [publishedVersion(1)],
    ...over,
  }
}
