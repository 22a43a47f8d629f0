import type { LoadPage } from '../../app/page.ts'
import ReportPage from './ReportPage.vue'

export function loadReportPage(code: string, year: string): LoadPage {
  return async ({ data, reader, query }) => {
    const version = query.get('version') ?? undefined
    const [report, { ancestors, reports }] = await Promise.all([
      data.getReport(code, year, version),
      data.getAgency(code),
    ])
    const { agency } = report
    const line = [...ancestors, agency].map((place) => ({
      label: place.shortName,
      href: reader.link(`/agencies/${place.code}`),
    }))
    return {
      title: report.title,
      query: version === undefined ? undefined : `version=${report.version}`,
      crumbs: [...line, { label: String(report.year) }],
      component: ReportPage,
      props: { report, otherYears: reports.map((other) => other.year).filter((other) => other !== report.year) },
    }
  }
}
