import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApi, systemActor, type Api } from '@gongkai/api'
import { migrate, openDatabase } from '@gongkai/database'
import { exampleAgencies, exampleReports, publishedReports, realPlaces } from '@gongkai/demo'
import { createPortal } from '@gongkai/portal'
import type { AgencyImport } from '@gongkai/schema'
import { Hono } from 'hono'

/** A fictional place whose name would be markup if a page forgot to escape it. */
export const hostile: AgencyImport = {
  code: 'hostile',
  parentCode: null,
  level: 'county',
  kind: 'government',
  name: `"><script>alert(1)</script>'&镇`,
  shortName: '<b>"x</b>',
  expected: { firstYear: 2023, lastYear: null },
  contact: { address: '<img src=x onerror=alert(1)>' },
  fictional: true,
  ownOffice: false,
}

export interface Site {
  readonly api: Api
  get(path: string, headers?: Record<string, string>): Promise<Response>
  html(path: string): Promise<string>
  close(): Promise<void>
}

/** The portal and the public API over a fresh database with the demo's published reports. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-portal-'))
  const database = await openDatabase({ folder })
  await migrate(database)
  const api = createApi({ database, secret: 's'.repeat(40), baseUrl: 'http://localhost' })
  await api.services.agencies.importAgencies([...realPlaces, ...exampleAgencies, hostile], systemActor)
  const example = exampleReports().filter(({ stage }) => stage === 'published')
  for (const { agencyCode, year, content } of [...(await publishedReports()), ...example])
    await api.services.reports.importPublished(agencyCode, year, content, {}, systemActor)
  const portal = createPortal({ api: (request) => api.publicApp.fetch(request), dataVersion: () => api.dataVersion() })
  const site = new Hono().route('/api', api.publicApp).route('/', portal)
  const get = async (path: string, headers = {}) => site.request(`http://localhost${path}`, { headers })
  return {
    api,
    get,
    html: async (path) => (await get(path)).text(),
    async close() {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Pages of every kind, with the statuses they answer. */
export const pages: readonly (readonly [path: string, status: number])[] = [
  ['/', 200],
  ['/?q=示例', 200],
  ['/?q=<script>alert(1)</script>', 200],
  ['/agencies/example', 200],
  ['/agencies/321300', 200],
  ['/agencies/hostile', 200],
  ['/agencies/nowhere', 404],
  ['/reports/340323-hugou/2020', 200],
  ['/reports/321300/2024', 200],
  ['/reports/320813/2024', 200],
  ['/reports/321300/2020', 404],
  ['/reports/321300/<script>', 422],
  ['/charts', 200],
  ['/charts?find=<script>', 200],
  ['/charts?indicator=rate.disclosure&agencies=321300,320800', 200],
  ['/charts?kind=children&indicator=applications.newlyReceived.total&agencies=example', 200],
  ['/charts?indicator=applications.newlyReceived.total&agencies=hostile', 200],
  ['/charts?indicator=<script>&agencies=321300&year=9999', 422],
  ['/charts?indicator=rate.denied&agencies=nowhere', 404],
  ['/indicators', 200],
  ['/rules', 200],
  ['/about', 200],
  ['/nowhere/at/all', 404],
]
