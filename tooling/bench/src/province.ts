import { inventedContent, random, unitFigures, type UnitSize } from '@gongkai/demo'
import { type AgencyImport, type AgencyLevel, type Cells, type ReportContent } from '@gongkai/schema'

export const provinceYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const
export const provinceCode = 'bench'

/** How many children each level has: 1 province, 13 cities, 104 counties and their units make 2,700 agencies. */
const cities = 13
const countiesOfCity = 8
const unitsOfCounty = 24.83

export interface BenchReport {
  readonly agencyCode: string
  readonly year: number
  readonly content: ReportContent
}

interface Region {
  readonly agency: AgencyImport
  readonly children: Region[]
}

/** A generated province, parents before children. */
export function provinceAgencies(): AgencyImport[] {
  return flatten(province()).map(({ agency }) => agency)
}

function flatten(region: Region): Region[] {
  return [region, ...region.children.flatMap(flatten)]
}

function province(): Region {
  let counties = 0
  let units = 0
  const unitsUntil = (county: number) => Math.round(county * unitsOfCounty)
  return region(provinceCode, null, 'province', () =>
    range(cities).map((city) =>
      region(`${provinceCode}-${city}`, provinceCode, 'prefecture', (code) =>
        range(countiesOfCity).map((county) =>
          region(`${code}-${county}`, code, 'county', (parent) => {
            counties += 1
            const wanted = unitsUntil(counties) - units
            units += wanted
            return range(wanted).map((unit) => region(`${parent}-${unit}`, parent, 'township', () => []))
          }),
        ),
      ),
    ),
  )
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

function region(
  code: string,
  parentCode: string | null,
  level: AgencyLevel,
  children: (code: string) => Region[],
): Region {
  const agency: AgencyImport = {
    code,
    parentCode,
    level,
    kind: 'government',
    name: `测试${code}人民政府`,
    shortName: `测试${code}`,
    expected: { firstYear: provinceYears[0], lastYear: null },
    contact: {},
    fictional: true,
    ownOffice: false,
  }
  return { agency, children: children(code) }
}

/** Reports of every agency and year, units first: a government's region-wide report is the sum of what lies below it. */
export function* provinceReports(): Generator<BenchReport> {
  let seed = 1
  const size: UnitSize = { applications: 12, decisions: 300, documents: 2, fees: 3 }
  function* visit({ agency, children }: Region): Generator<BenchReport, Map<number, Cells>> {
    const sums = new Map<number, Record<string, number>>()
    for (const child of children)
      for (const [year, cells] of yield* visit(child)) sums.set(year, add(sums.get(year) ?? {}, cells))
    const figures = children.length > 0 ? sums : unitFigures(provinceYears, size, random((seed += 1)))
    const coverage = children.length > 0 ? 'region' : 'unit'
    for (const [year, cells] of figures)
      yield { agencyCode: agency.code, year, content: contentOf(agency.name, year, coverage, cells) }
    return figures
  }
  yield* visit(province())
}

function add(sum: Record<string, number>, cells: Cells): Record<string, number> {
  for (const [id, value] of Object.entries(cells)) sum[id] = (sum[id] ?? 0) + Number(value)
  return sum
}

function contentOf(name: string, year: number, coverage: ReportContent['coverage'], cells: Cells): ReportContent {
  const overview = `${year}年，本机关依法公开政府信息。`.repeat(20)
  const chapters = { overview, problems: '公开不够及时。', other: '无。' }
  return inventedContent({ name, year, coverage, cells, chapters, by: 'bench' })
}
