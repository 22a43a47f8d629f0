import type { Chart, GapReason } from '@gongkai/charts'
import type { AgencyOverview } from '@gongkai/schema'

/** How far the reports of a place on one year have come. */
export interface Standing {
  readonly code: string
  readonly name: string
  readonly fictional: boolean
  readonly expected: number
  readonly there: number
  /** Applications in the published reports, or why there is no figure: no report, or none that says. */
  readonly received: number | GapReason
}

/** The newest year on which any place has a report. */
export function newestYearOf(overviews: readonly AgencyOverview[]): number | undefined {
  const years = overviews.flatMap(({ years }) => years.filter(({ there }) => there > 0).map(({ year }) => year))
  return years.length === 0 ? undefined : Math.max(...years)
}

/** Real places before fictional ones, so that nobody takes the one for the other; places without expectations are left out. */
export function standingsOf(overviews: readonly AgencyOverview[], charts: readonly Chart[], year: number): Standing[] {
  const series = charts.flatMap((chart) => chart.series)
  const standings = overviews.flatMap(({ agency, years }) => {
    const counts = years.find((entry) => entry.year === year)
    if (!counts || counts.expected === 0) return []
    const points = series.find((one) => one.agency.code === agency.code)?.points
    const point = points?.find((one) => one.year === year)
    const received = point?.value ?? point?.reason ?? 'noReport'
    const { code, shortName: name, fictional } = agency
    return [{ code, name, fictional, expected: counts.expected, there: counts.there, received }]
  })
  return standings.sort((a, b) => Number(a.fictional) - Number(b.fictional))
}
