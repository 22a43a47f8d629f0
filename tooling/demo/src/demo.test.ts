import { checkReport } from '@gongkai/domain'
import { cellMapOf, ReportContent } from '@gongkai/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleAgencies, exampleCounty, exampleRenames, exampleReports } from './example-county.ts'
import { demoPeople } from './people.ts'
import { realPlaces } from './places.ts'
import { publishedReports } from './published.ts'
import { random } from './random.ts'
import { unitFigures } from './unit-figures.ts'

const agencies = [...realPlaces, ...exampleAgencies]
const codes = new Set(agencies.map(({ code }) => code))

test('every agency has its parent before it', () => {
  const seen = new Set<string>()
  for (const { code, parentCode } of agencies) {
    if (parentCode !== null) expect(seen.has(parentCode), parentCode).toBe(true)
    seen.add(code)
  }
  expect(seen.size).toBe(agencies.length)
})

test('real figures stay as published and carry their source', async () => {
  const reports = await publishedReports()
  const hugou = reports.find(({ agencyCode }) => agencyCode === '340323-hugou')
  expect(hugou?.content.cells).toMatchObject({
    'proactive.otherServices.previousItems': 473,
    'proactive.otherServices.decisions': 499,
    'proactive.procurement.projects': 39,
    'proactive.procurement.amount': 2_192_630_000,
  })
  expect(hugou?.content.chapters.overview).toContain('1605 条，其中：财政资金信息 355 条')
  for (const { agencyCode, content } of reports) {
    expect(codes.has(agencyCode), agencyCode).toBe(true)
    expect(ReportContent.safeParse(content).success).toBe(true)
    expect(content.origin).toMatchObject({ kind: 'imported' })
  }
})

test('nothing invented is attached to a real agency', () => {
  const fictional = new Set(exampleAgencies.map(({ code }) => code))
  expect(exampleAgencies.every((agency) => agency.fictional)).toBe(true)
  expect(realPlaces.every((agency) => !agency.fictional && !fictional.has(agency.code))).toBe(true)
  expect(exampleReports().every(({ agencyCode }) => fictional.has(agencyCode))).toBe(true)
})

test('the example county keeps every rule that must hold, within a report and from year to year', () => {
  const reports = exampleReports()
  for (const { agencyCode, content, year } of reports) {
    const { edition, coverage, cells, chapters } = content
    const before = reports.find((report) => report.agencyCode === agencyCode && report.year === year - 1)
    const previous = before && { year: year - 1, edition: before.content.edition, cells: before.content.cells }
    const subject = { year, level: 'township', kind: 'government', edition, coverage, cells, chapters } as const
    const findings = checkReport({ ...subject, ...(previous && { previous }) })
    const broken = findings.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'must')
    expect(broken).toEqual([])
    expect(findings.filter(({ rule }) => rule === 'T3-BALANCE').every(({ outcome }) => outcome === 'pass')).toBe(true)
    if (previous && coverage === 'unit')
      expect(findings.filter(({ rule, outcome }) => rule === 'X-CARRY' && outcome === 'fail')).toEqual([])
  }
})

test('the county has its own office, and a unit whose reports bear the name of their year', () => {
  const offices = exampleAgencies.filter(({ ownOffice }) => ownOffice)
  expect(offices.map(({ parentCode, kind }) => [parentCode, kind])).toEqual([[exampleCounty, 'department']])
  const [renamed] = exampleRenames
  const before = exampleAgencies.find(({ code }) => code === renamed?.code)
  const titles = exampleReports().flatMap(({ agencyCode, year, content }) =>
    agencyCode === renamed?.code ? [[year, content.title] as const] : [],
  )
  expect(titles.length).toBeGreaterThan(0)
  for (const [year, title] of titles) {
    const name = year < (renamed?.fromYear ?? 0) ? before?.name : renamed?.name
    expect(title.startsWith(`${name}${year}`), title).toBe(true)
  }
})

test('people belong to agencies of the demo', () => {
  for (const { agencyCode } of demoPeople) expect(codes.has(agencyCode), agencyCode).toBe(true)
})

test('an invented series carries its pending applications over', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 80 }), (seed, applications) => {
      const size = { applications, decisions: 50, documents: 2, fees: 3 }
      const series = unitFigures([2020, 2021, 2022], size, random(seed))
      for (const [year, cells] of series) {
        expect(Object.keys(cells)).toHaveLength(cellMapOf(year < 2021 ? '2019' : '2021').size)
        const before = series.get(year - 1)
        if (before) expect(cells['applications.carriedIn.total']).toBe(before['applications.carriedForward.total'])
      }
    }),
    { numRuns: 50 },
  )
})
