import { systemActor } from '@gongkai/api'
import { openOffice } from '@gongkai/server/office'
import { readSettings } from '@gongkai/server/settings'
import { provinceAgencies, provinceReports } from './province.ts'

export interface Publishing {
  readonly reports: number
  readonly perSecond: number
  /** Server time of one report with its roll-ups, in ms. */
  readonly median: number
  readonly worst: number
}

/** Publishes the whole generated province into an empty folder, one report at a time, as the office would. */
export async function publishProvince(folder: string, show: (done: number) => void): Promise<Publishing> {
  const office = await openOffice({ ...readSettings(), folder })
  const { agencies, reports } = office.api.services
  await agencies.importAgencies(provinceAgencies(), systemActor)
  const times: number[] = []
  for (const { agencyCode, year, content } of provinceReports()) {
    const began = performance.now()
    await reports.importPublished(agencyCode, year, content, {}, systemActor)
    times.push(performance.now() - began)
    if (times.length % 500 === 0) show(times.length)
  }
  await office.database.close()
  times.sort((a, b) => a - b)
  const total = times.reduce((sum, time) => sum + time, 0)
  return {
    reports: times.length,
    perSecond: (times.length / total) * 1000,
    median: times[Math.floor(times.length / 2)] ?? 0,
    worst: times[Math.floor(times.length * 0.99)] ?? 0,
  }
}
