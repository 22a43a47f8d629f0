import type { createPreview as Door } from '../../portal.d.ts'
import { loadReportPage } from '../features/reports/report.page.ts'
import { readerOf } from '../reader/reader.ts'
import { publicData } from './public-data.ts'
import { renderPage } from './render.ts'

/** The same loader and the same components as the public page, with a report that nobody has published yet. */
export const createPreview: typeof Door = ({ api }) => {
  return async (report, locale) => {
    const data = { ...publicData(api, locale), getReport: async () => report }
    const reader = readerOf({ locale, textSize: 'normal' })
    const path = `/reports/${report.agency.code}/${report.year}`
    const load = loadReportPage(report.agency.code, String(report.year))
    const page = await load({ data, path, query: new URLSearchParams(), reader })
    if ('redirect' in page) throw new Error(`the page of a report leads to ${page.redirect}`)
    return (await renderPage(page, path, reader)).html
  }
}
