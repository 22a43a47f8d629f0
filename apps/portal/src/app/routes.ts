import { loadAboutPage } from '../features/about/about.page.ts'
import { loadAgencyPage } from '../features/agencies/agency.page.ts'
import { loadChartPage } from '../features/charts/chart.page.ts'
import { loadHomePage } from '../features/home/home.page.ts'
import { loadIndicatorsPage } from '../features/indicators/indicators.page.ts'
import { loadReportPage } from '../features/reports/report.page.ts'
import { loadRulesPage } from '../features/rules/rules.page.ts'
import type { LoadPage } from './page.ts'

/** A page's path with its parameters, the query parameters that make a difference to it, and its loader. */
export interface Route {
  readonly path: string
  readonly query: readonly string[]
  readonly load: (parameters: Record<string, string>) => LoadPage
}

const chartQuery = ['kind', 'indicator', 'agencies', 'scope', 'from', 'to', 'year', 'sort', 'add', 'find']

export const routes: readonly Route[] = [
  { path: '/', query: ['q'], load: () => loadHomePage },
  { path: '/agencies/:code', query: [], load: ({ code = '' }) => loadAgencyPage(code) },
  {
    path: '/reports/:code/:year',
    query: ['version'],
    load: ({ code = '', year = '' }) => loadReportPage(code, year),
  },
  { path: '/charts', query: chartQuery, load: () => loadChartPage },
  { path: '/indicators', query: [], load: () => loadIndicatorsPage },
  { path: '/rules', query: [], load: () => loadRulesPage },
  { path: '/about', query: [], load: () => loadAboutPage },
]
