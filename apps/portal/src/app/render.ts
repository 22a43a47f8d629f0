import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { Reader } from '../reader/reader.ts'
import { provideReader } from '../reader/useReader.ts'
import { toDocument } from './document.ts'
import type { Page } from './page.ts'
import PageFrame from './PageFrame.vue'

/** A page as it goes over the wire. */
export interface RenderedPage {
  readonly status: number
  readonly html: string
}

/** Marks for a hydration that never happens. Text is escaped, so that only the renderer can have written them. */
const hydrationMarks = /<!--[[\]]?-->/g

export async function renderPage(page: Page, path: string, reader: Reader): Promise<RenderedPage> {
  const { title, description, section, crumbs, query } = page
  const app = createSSRApp({
    render: () => h(PageFrame, { path, query, section, crumbs }, () => h(page.component, page.props)),
  })
  provideReader(app, reader)
  const body = (await renderToString(app)).replace(hydrationMarks, '')
  return { status: page.status ?? 200, html: toDocument({ title, description, path, query, body }, reader) }
}
