import { chartSentence, chartTitle, parseSpec, toQuery, type ChartSpec } from '@gongkai/charts'
import type { LoadPage, Page, PageRequest, Redirect } from '../../app/page.ts'
import { chartMessages } from '../../charts/chart.messages.ts'
import { receivedIndicator } from '../../charts/chart-specs.ts'
import BadChartPage from './BadChartPage.vue'
import { findNearby, withAgency } from './chart-choice.ts'
import ChartPage from './ChartPage.vue'
import { loadChartStart } from './chart-start.page.ts'

export const loadChartPage: LoadPage = async (request) => {
  const { query, reader } = request
  if (!query.get('agencies') && !query.get('add') && !query.get('indicator')) return loadChartStart(request)
  const parsed = parseSpec(completed(query))
  if (!parsed.ok) {
    const t = reader.say(chartMessages)
    const props = { faults: parsed.fields }
    return { status: 422, title: t.badTitle, section: 'charts', component: BadChartPage, props }
  }
  const { spec } = parsed
  const canonical = toQuery(spec)
  const find = query.get('find')?.trim()
  if (find) return loadWithFound(request, spec, find)
  if (String(query) !== String(new URLSearchParams(canonical))) return { redirect: reader.link('/charts', canonical) }
  return showChart(request, spec)
}

/**
 * What the form on the page sends, as an address means it: an agency to add, a first indicator, and only the first
 * agency where units of one are compared.
 */
function completed(query: URLSearchParams): [string, string][] {
  const single = query.has('add') && query.get('kind') === 'children'
  const added = query.get('add') ?? ''
  const listed = query.getAll('agencies').flatMap((codes) => codes.split(','))
  const together = [...new Set(single && added ? [added] : [...listed, added])].filter(Boolean)
  const agencies = single ? together.slice(0, 1) : query.has('add') ? together : listed
  const others = [...query].filter(([name]) => !['agencies', 'add', 'find'].includes(name))
  const indicator: [string, string][] = query.get('indicator') ? [] : [['indicator', receivedIndicator]]
  return [...others, ...indicator, ['agencies', agencies.join(',')]]
}

async function loadWithFound(request: PageRequest, spec: ChartSpec, find: string): Promise<Page | Redirect> {
  const { data, reader } = request
  const found = await data.searchAgencies(find)
  const exact = found.filter(({ code, name, shortName }) => [code, name, shortName].includes(find))
  const only = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined
  if (only) return { redirect: reader.link('/charts', toQuery(withAgency(spec, only.code))) }
  const choices = found.map((agency) => ({
    agency,
    href: reader.link('/charts', toQuery(withAgency(spec, agency.code))),
  }))
  return showChart(request, spec, { find, choices })
}

async function showChart({ data, reader }: PageRequest, spec: ChartSpec, search?: object): Promise<Page> {
  const [first = ''] = spec.agencies
  const [chart, nearby] = await Promise.all([data.getChart(spec), findNearby(data, first)])
  return {
    title: chartTitle(chart)[reader.locale],
    description: chartSentence(chart)[reader.locale],
    section: 'charts',
    query: toQuery(spec),
    component: ChartPage,
    props: { chart, nearby, search },
  }
}
