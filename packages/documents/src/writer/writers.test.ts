import { describe, expect, test } from 'vitest'
import { readReport } from '../reader/read-report.ts'
import { toContent } from '../to-content.ts'
import { canonicalJson } from './canonical-json.ts'
import { ReportJson, reportJsonSchema, type ReportDocument } from './report-document.ts'
import { writeCsv } from './write-csv.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'

const hostile = '<script>alert(1)</script>" onload="x'

const report: ReportDocument = {
  title: `示例县2020年${hostile}`,
  edition: '2019',
  coverage: 'unit',
  period: { from: '2020-01-01', to: '2020-12-31' },
  cells: {
    'proactive.procurement.amount': 2_192_630_000,
    'proactive.licensing.change': -3,
    'proceedings.reconsideration.upheld': 10,
    'proceedings.reconsideration.corrected': 0,
    'proceedings.reconsideration.other': 0,
    'proceedings.reconsideration.pending': 0,
    'proceedings.reconsideration.total': 0,
  },
  notes: { 'proactive.procurement.amount': { remark: '=HYPERLINK("http://x")' } },
  chapters: { preface: hostile, overview: hostile, problems: hostile, other: hostile },
  printedForm: { labels: [], chapters: [] },
  origin: { kind: 'imported', document: hostile, hash: 'a'.repeat(64) },
  sourceAddress: 'https://example.org/?a=1&b=%22',
  agency: { code: '999900', name: hostile, shortName: '示例县', level: 'county', kind: 'government', fictional: true },
  year: 2020,
  version: 2,
  publishedAt: '2021-01-31T00:00:00.000Z',
  hash: 'b'.repeat(64),
  reason: hostile,
  findings: [
    {
      key: 'T4-SUM:reconsideration',
      rule: 'T4-SUM',
      severity: 'must',
      outcome: 'fail',
      cells: ['proceedings.reconsideration.upheld', 'proceedings.reconsideration.total'],
      left: 0,
      right: 10,
      difference: -10,
      message: { zh: '总计 0，各项之和 10。', en: 'total 0, sum 10.' },
    },
  ],
  checksPassed: 57,
  explanations: { 'T4-SUM:reconsideration': `原件如此。${hostile}` },
}

describe('HTML', () => {
  test.each(['zh', 'en'] as const)('keeps markup in any text inert (%s)', (locale) => {
    const html = writeHtml(report, { locale })
    expect(html).not.toContain('<script>')
    expect(html).not.toMatch(/<[^>]*" onload="/)
  })

  test('explains a failed check beside its cells and gives source and hash', () => {
    const html = writeHtml(report, { locale: 'zh' })
    expect(html.match(/href="#note-1"/g)).toHaveLength(2)
    expect(html).toContain('id="note-1"')
    expect(html).toContain('b'.repeat(64))
    expect(html).toContain('2192.63 万元')
  })
})

describe('CSV', () => {
  test('begins with a BOM and holds no formula', () => {
    const csv = writeCsv(report)
    expect(csv.startsWith('\uFEFFagencyCode,')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv).toContain(',number,2192.63,万元,')
    expect(csv.split('\r\n')).toHaveLength(198 + 2)
  })
})

describe('JSON', () => {
  test('is of the published schema and the same for the same report', () => {
    const written = writeJson(report)
    expect(ReportJson.safeParse(JSON.parse(written)).success).toBe(true)
    expect(writeJson({ ...report, cells: Object.fromEntries(Object.entries(report.cells).toReversed()) })).toBe(written)
    expect(reportJsonSchema).toMatchObject({ type: 'object', properties: { cells: {}, format: {} } })
  })

  test('canonical form sorts keys at every depth and drops what is undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: '年', x: undefined })).toBe('{"a":"年","b":[{"c":null,"d":1}]}')
  })
})

test('a reading becomes content: money in 分, certainty in the notes', () => {
  const reading = readReport({ name: 'json', text: writeJson(report) })
  const content = toContent(reading, { agency: { name: '示例县人民政府', level: 'county', kind: 'government' } })
  expect(content.cells).toEqual(report.cells)
  expect(content.notes['proceedings.reconsideration.total']).toEqual({ certainty: 'unsure' })
  expect(content.notes['proactive.licensing.decisions']).toEqual({ certainty: 'missing' })
  expect(content.period).toEqual(report.period)
})
