import { onBothEngines } from '@gongkai/database/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { openTestOffice, type TestOffice } from '../../http/test-office.ts'
import { testApplications, testContent } from '../../testing/index.ts'
import { specOf } from './charts.service.ts'

onBothEngines((engine) => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
    const { reports } = office.api.services
    const publish = (code: string, year: number, count: number | null) => {
      const cells = count === null ? { 'applications.granted.total': null } : testApplications(count)
      return reports.importPublished(code, year, testContent(year, cells), {}, systemActor)
    }
    await publish('c1', 2023, 10)
    await publish('c1', 2024, 20)
    await publish('t1', 2023, 5)
    await publish('t1', 2024, 0)
    await publish('t2', 2024, null)
  })

  const chartOf = (query: string) => office.api.services.charts.getChart(specOf(query))
  const valuesOf = async (query: string) => {
    const { series, years } = await chartOf(query)
    const values = series.map(({ agency, points }) => [agency.code, points.map(({ value, reason }) => value ?? reason)])
    return { years, ...(Object.fromEntries(values) as Record<string, unknown[]>) }
  }

  describe('a trend', () => {
    it('follows an agency’s own reports, with gaps that say why', async () => {
      const query = 'indicator=applications.granted.total&agencies=c1,t2&from=2022'
      expect(await valuesOf(query)).toEqual({
        years: [2022, 2023, 2024, 2025],
        c1: ['noReport', 10, 20, 'noReport'],
        t2: ['noReport', 'noReport', 'blank', 'noReport'],
      })
    })

    it('sums a subtree and counts what is missing', async () => {
      const chart = await chartOf('indicator=applications.granted.total&agencies=c1&scope=subtree&from=2023&to=2024')
      expect(
        chart.series[0]?.points.map(({ value, units, missing, expected }) => [value, units, missing, expected]),
      ).toEqual([
        [15, 2, 0, 3],
        [20, 2, 1, 3],
      ])
    })

    it('divides sums for a rate, and nothing by nothing', async () => {
      const chart = await chartOf('indicator=rate.disclosure&agencies=c1,t1&from=2023&to=2024')
      expect(chart.series.map(({ points }) => points.map(({ value, reason }) => value ?? reason))).toEqual([
        [100, 100],
        [100, 'zeroDenominator'],
      ])
    })
  })

  it('compares the children of an agency in one year', async () => {
    const query = 'kind=children&indicator=applications.granted.total&agencies=c1'
    expect(await valuesOf(`${query}&year=2024`)).toEqual({ years: [2024], t1: [0], t2: ['blank'] })
    expect((await chartOf(query)).parent?.code).toBe('c1')
  })

  it('is drawn and written from the same figures', async () => {
    const query = 'indicator=applications.granted.total&agencies=c1&from=2023&to=2024'
    const svg = await office.public(`/charts.svg?${query}`)
    expect(svg.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
    expect(await svg.text()).toMatch(/^<svg [\s\S]*<title/)
    const bytes = await (await office.public(`/charts.csv?${query}&lang=en`)).bytes()
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
    const csv = new TextDecoder().decode(bytes)
    expect(csv).toMatch(/2023,.*10/)
    expect(csv.split('\r\n').every((line) => !/^[=+@-]/.test(line))).toBe(true)
  })
})
