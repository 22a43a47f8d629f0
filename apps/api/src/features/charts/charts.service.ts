import { type Chart, type ChartRow, type ChartSpec, type Query, parseSpec, toChart } from '@gongkai/charts'
import {
  type EditionId,
  findIndicator,
  firstReportYear,
  type Indicator,
  measuresOf,
  type Scope,
  type Statistic,
} from '@gongkai/schema'
import { type Directory, isExpected } from '../../directory.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'
import { getEntry } from '../../subtree.ts'

type Figure = Statistic & { readonly edition: EditionId }

/** What charts need of the statistics: figures by agency, measure and year, in one indexed query. */
export interface ChartsNeeds {
  listStatistics(query: {
    readonly agencyIds: readonly string[]
    readonly measures: readonly string[]
    readonly scope: Scope
    readonly from: number
    readonly to: number
  }): Promise<readonly Figure[]>
}

export type ChartsService = ReturnType<typeof createChartsService>

export function createChartsService(
  { directory, now }: Pick<ServiceContext, 'directory' | 'now'>,
  { listStatistics }: ChartsNeeds,
) {
  /** From the spec to the chart with one query. Throws `agency-unknown`. */
  async function getChart(spec: ChartSpec): Promise<Chart> {
    const tree = await directory()
    const indicator = getIndicator(spec.indicator)
    const named = spec.agencies.map((code) => getEntry(tree, code))
    const parent = spec.kind === 'children' ? named[0] : undefined
    const entries = parent ? tree.everChildrenOf(parent.agency.code) : named
    const lastYear = now().getUTCFullYear() - 1
    const figures = await listStatistics({
      agencyIds: entries.map(({ agency }) => agency.id),
      measures: measuresOf(indicator),
      scope: spec.scope,
      from: spec.year ?? spec.from ?? firstReportYear,
      to: spec.year ?? spec.to ?? lastYear + 1,
    })
    const rows = toRows(tree, spec, indicator, figures)
    if (!parent) return toChart(spec, indicator, rows, { agencies: entries.map(({ agency }) => agency), lastYear })
    const { code } = parent.agency
    const inTheirYears = rows.filter((row) => tree.parentIn(row.agencyCode, row.year)?.agency.code === code)
    const newest = inTheirYears.reduce((last, row) => Math.max(last, row.year), 0)
    const year = spec.year ?? (newest === 0 ? lastYear : newest)
    const units = tree.childrenIn(code, year)
    const codes = new Set(units.map(({ agency }) => agency.code))
    return toChart(
      spec,
      indicator,
      inTheirYears.filter(({ agencyCode }) => codes.has(agencyCode)),
      {
        agencies: units.map(({ agency }) => ({ ...agency, ...tree.nameIn(agency.code, year) })),
        parent: { ...parent.agency, ...tree.nameIn(code, year) },
        lastYear,
      },
    )
  }

  return { getChart }
}

/** Reads a chart's address; the fields that cannot be used are named one by one. */
export function specOf(query: Query): ChartSpec {
  const parsed = parseSpec(query)
  if (parsed.ok) return parsed.spec
  const { fields } = parsed
  throw new ProblemError(fields.every(({ path }) => path === 'indicator') ? 'indicator-unknown' : 'invalid', { fields })
}

function getIndicator(id: string): Indicator {
  const indicator = findIndicator(id)
  if (!indicator) throw new ProblemError('indicator-unknown')
  return indicator
}

/** One row for each agency and year that has a report; a rate's two measures meet in it. */
function toRows(tree: Directory, { scope }: ChartSpec, indicator: Indicator, figures: readonly Figure[]): ChartRow[] {
  const together = Map.groupBy(figures, ({ agencyId, year }) => `${agencyId} ${year}`)
  return [...together.values()].flatMap((measures) => {
    const [first] = measures
    const entry = first && tree.findById(first.agencyId)
    if (!entry) return []
    const { agency } = entry
    const { year, edition } = first
    const own = isExpected(agency, year) ? 1 : 0
    const row = {
      agencyCode: agency.code,
      agencyName: tree.nameIn(agency.code, year)?.name ?? agency.name,
      fictional: agency.fictional,
      year,
      edition,
      expected: scope === 'own' ? own : tree.expectedIn(agency.code, year),
      units: Math.min(...measures.map(({ units }) => units)),
      missing: Math.max(...measures.map(({ missing }) => missing)),
    }
    const valueOf = (id: string) => measures.find(({ measure }) => measure === id)?.value ?? null
    if (indicator.kind !== 'rate') return [{ ...row, value: valueOf(indicator.measure) }]
    const { numerator, denominator } = indicator
    return [{ ...row, value: null, numerator: valueOf(numerator), denominator: valueOf(denominator) }]
  })
}
