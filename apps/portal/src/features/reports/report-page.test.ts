import { expect, test } from 'vitest'
import type { PublishedReport, VersionChanges } from '@gongkai/schema'
import { renderPage } from '../../app/render.ts'
import { readerOf } from '../../reader/reader.ts'
import { publishedReport, publishedVersion } from '../../testing/published-report.ts'
import ReportPage from './ReportPage.vue'

async function render(report: PublishedReport, locale: 'zh' | 'en' = 'zh'): Promise<string> {
  const page = { title: report.title, component: ReportPage, props: { report, otherYears: [2022] } }
  const { html } = await renderPage(page, '/reports/demo-1/2023', readerOf({ locale, textSize: 'normal' }))
  return html
}

function cellIn(html: string, id: string): string {
  return new RegExp(`<td id="cell-${id}"[^>]*>.*?</td>`, 's').exec(html)?.[0] ?? ''
}

test('keeps number, zero, blank, “/”, not applicable and never seen apart', async () => {
  const { cells, ...report } = publishedReport()
  delete cells['proactive.penalties.decisions']
  const html = await render({
    ...report,
    cells: {
      ...cells,
      'proactive.regulations.issued': 12,
      'proactive.regulations.repealed': null,
      'proactive.regulations.inForce': '/',
      'proactive.coercion.decisions': 'na',
    },
  })
  const shown = (id: string) =>
    [/class="(\w+)"/, /<a [^>]*>([^<]*)<\/a>/].map((part) => part.exec(cellIn(html, id))?.[1])
  expect(shown('proactive.regulations.issued')).toEqual(['number', '12'])
  expect(shown('proactive.normativeDocuments.issued')).toEqual(['zero', '0'])
  expect(shown('proactive.regulations.repealed')).toEqual(['blank', '空'])
  expect(shown('proactive.regulations.inForce')).toEqual(['slash', '/'])
  expect(shown('proactive.coercion.decisions')).toEqual(['notApplicable', '不适用'])
  expect(shown('proactive.penalties.decisions')).toEqual(['absent', '未见'])
})

test('has every cell of both forms, under headings with their scope, each with its chart', async () => {
  for (const [year, count] of [
    [2020, 198],
    [2023, 200],
  ] as const) {
    const html = await render(publishedReport({}, year))
    expect(html.match(/<td id="cell-/g)).toHaveLength(count)
    expect(html.match(/href="\/charts\?indicator=/g)).toHaveLength(count)
    expect(html.match(/<th(?=[\s>])(?![^>]* scope=)[^>]*>/g)).toBeNull()
  }
})

const corrected: VersionChanges = {
  cells: [
    { cell: 'proactive.penalties.decisions', before: 3, after: 12, difference: 9 },
    { cell: 'proactive.fees.amountWanYuan', before: null, after: 2_500_000, difference: null },
  ],
  chapters: ['overview'],
}

test('shows cell by cell what a correction changed, blanks told from zeros', async () => {
  const versions = [publishedVersion(2, { reason: '漏计9件', changes: corrected }), publishedVersion(1)]
  const html = await render(publishedReport({ version: 2, reason: '漏计9件', versions }))
  expect(html).toContain('本版为更正版，更正原因：漏计9件')
  expect(html).toContain('更正 2 格数字，更正 1 处文字')
  const [record = ''] = /<details class="record" open>.*?<\/details>/s.exec(html) ?? []
  const figures = [...record.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, text]) => text)
  expect(figures).toEqual(['3', '12', '+9', '空', '2.5', ''])
  expect(record).toContain('总体情况')
})

test('says why a report was withdrawn and why restored', async () => {
  const versions = [publishedVersion(1, { withdrawnReason: '误发', restoredReason: '核实无误' })]
  const html = await render(publishedReport({ versions }))
  expect(html).toContain('撤回原因：误发')
  expect(html).toContain('恢复原因：核实无误')
})

test('says where an old and a withdrawn version stand', async () => {
  const versions = [
    publishedVersion(2, { publishedAt: '2024-02-01T02:00:00.000Z', reason: '更正行政处罚件数', changes: corrected }),
    publishedVersion(1),
  ]
  const old = await render(publishedReport({ version: 1, versions }), 'en')
  expect(old).toContain('This is version 1, corrected since.')
  expect(old).toContain('href="/reports/demo-1/2023?version=1&amp;lang=en"')
  expect(old).toContain('/report.csv?version=1&amp;lang=en"')
  const withdrawn = publishedReport({ versions: versions.slice(1).map((version) => ({ ...version, withdrawn: true })) })
  expect(await render(withdrawn)).toContain('本版报告已撤回')
})

test('says how many checks passed, and that there are none where none applies', async () => {
  expect(await render(publishedReport({ checksPassed: 57 }))).toContain('57 项相符')
  expect(await render(publishedReport({ checksPassed: 0 }))).toContain('这份报告没有适用的核对规则。')
})

test('lets no text of a report become markup', async () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const report = publishedReport({
    title: hostile,
    chapters: { overview: hostile, preface: hostile },
    notes: { 'proactive.penalties.decisions': { remark: hostile } },
    sourceAddress: 'https://example.org/?a="><script>',
  })
  const html = await render({ ...report, agency: { ...report.agency, name: hostile, shortName: hostile } })
  expect(html).not.toMatch(/<script|<img|onerror=(?!alert\(1\)&gt;)/)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})
