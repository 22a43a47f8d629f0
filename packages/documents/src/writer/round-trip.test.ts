import {
  cellMapOf,
  cellsOf,
  editionIds,
  editions,
  toWanYuan,
  type CellNotes,
  type Cells,
  type EditionId,
} from '@gongkai/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReport } from '../reader/read-report.ts'
import type { ReportDocument } from './report-document.ts'
import { writeCsv } from './write-csv.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'

function valueOf(type: string) {
  const number =
    type === 'change'
      ? fc.integer({ min: -999, max: 9999 })
      : fc.nat({ max: type === 'money' ? 9_000_000_000 : 99_999 })
  return fc.oneof(
    { weight: 12, arbitrary: number },
    fc.constant(null),
    fc.constant('/' as const),
    fc.constant('na' as const),
  )
}

function cellsFor(edition: EditionId): fc.Arbitrary<Cells> {
  return fc.record(Object.fromEntries(cellsOf(editions[edition]).map(({ id, type }) => [id, valueOf(type)])))
}

const prose = fc.string({ unit: fc.constantFrom(...'公开信息<b>&\'=+,"，。一二三（）1 9|/'), maxLength: 80 })

const documents: fc.Arbitrary<ReportDocument> = fc
  .constantFrom(...editionIds)
  .chain((edition) =>
    fc.record({
      edition: fc.constant(edition),
      cells: cellsFor(edition),
      prose,
      remark: fc.constantFrom('其中修订 16 件', '含自然失效'),
    }),
  )
  .map(({ edition, cells, prose: words, remark }) => ({
    title: `示例县${edition === '2019' ? 2020 : 2023}年政府信息公开工作年度报告`,
    edition,
    coverage: 'unit',
    period: edition === '2019' ? { from: '2020-01-01', to: '2020-12-31' } : { from: '2023-01-01', to: '2023-12-31' },
    cells,
    notes: (typeof cells['proactive.regulations.inForce'] === 'number'
      ? { 'proactive.regulations.inForce': { remark } }
      : {}) as CellNotes,
    chapters: { overview: words, problems: '无', other: '无' },
    printedForm: { labels: [], chapters: [] },
    origin: { kind: 'imported', document: 'report.txt', hash: 'a'.repeat(64) },
    sourceAddress: 'https://example.org/report?a=1&b=2',
    agency: {
      code: '999900',
      name: '示例县人民政府',
      shortName: '示例县',
      level: 'county',
      kind: 'government',
      fictional: true,
    },
    year: edition === '2019' ? 2020 : 2023,
    version: 1,
    publishedAt: '2024-01-31T00:00:00.000Z',
    hash: 'b'.repeat(64),
    reason: null,
    findings: [],
    checksPassed: 57,
    explanations: {},
  }))

/** What a reader must give back: money in 万元. */
function expectedCells({ cells }: ReportDocument) {
  return Object.fromEntries(
    Object.entries(cells).map(([id, value]) => {
      const money = [...editionIds].some((edition) => cellMapOf(edition).get(id)?.type === 'money')
      return [id, typeof value === 'number' && money ? toWanYuan(value) : value]
    }),
  )
}

function readCells(text: string) {
  const { cells } = readReport({ name: 'report', text })
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => [id, cell.certainty === 'missing' ? 'missing' : cell.value]),
  )
}

describe('what is written is read back', () => {
  test('the statutory page in Chinese', () => {
    fc.assert(
      fc.property(documents, (report) => {
        expect(readCells(writeHtml(report, { locale: 'zh' }))).toEqual(expectedCells(report))
      }),
      { numRuns: 60 },
    )
  })

  test('the canonical JSON', () => {
    fc.assert(
      fc.property(documents, (report) => {
        expect(readCells(writeJson(report))).toEqual(expectedCells(report))
        expect(readReport({ name: '', text: writeJson(report) }).chapters).toEqual(report.chapters)
      }),
      { numRuns: 60 },
    )
  })

  test('the CSV', () => {
    fc.assert(
      fc.property(documents, (report) => {
        expect(readCells(writeCsv(report))).toEqual(expectedCells(report))
      }),
      { numRuns: 60 },
    )
  })

  test('a remark beside a number stays beside it', () => {
    const [report] = fc.sample(documents, { numRuns: 1, seed: 7 })
    if (!report) throw new Error('no report was generated')
    const written = writeHtml(
      {
        ...report,
        cells: { ...report.cells, 'proactive.regulations.inForce': 22 },
        notes: { 'proactive.regulations.inForce': { remark: '其中修订 16 件' } },
        edition: '2021',
      },
      { locale: 'zh' },
    )
    expect(readReport({ name: 'page.html', text: written }).cells['proactive.regulations.inForce']).toMatchObject({
      value: 22,
      remark: '其中修订 16 件',
      certainty: 'sure',
    })
  })
})
