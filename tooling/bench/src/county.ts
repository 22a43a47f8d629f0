import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServices, systemActor } from '@gongkai/api/testing'
import { demoPassword, inventedContent, random, unitFigures } from '@gongkai/demo'
import { openOffice } from '@gongkai/server/office'
import { readSettings } from '@gongkai/server/settings'
import type { AgencyImport } from '@gongkai/schema'

export const countyCode = 'bench-county'
/** Its own office and 79 departments and townships. */
const units = 80
export const countyYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028] as const
/** When all ten years are over: reports cannot be made before. */
const afterwards = new Date('2029-03-01T02:00:00.000Z')

export const officer = { username: 'bench-officer', password: demoPassword }

/** A county of 80 units with ten years of reports, made once and kept; nine of ten are published. */
export async function prepareCounty(folder: string): Promise<void> {
  const done = join(folder, 'done')
  if (existsSync(done)) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const office = await openOffice({ ...readSettings(), folder })
  const { agencies, reports } = createServices({ database: office.database, now: () => afterwards })
  await agencies.importAgencies(countyAgencies(), systemActor)
  await office.api.services.people.createPerson(
    { ...officer, name: '统计员', role: 'administrator', agencyCode: countyCode },
    systemActor,
  )
  const size = { applications: 12, decisions: 300, documents: 2, fees: 3 }
  for (const [index, { code, name }] of countyAgencies().slice(1).entries()) {
    const figures = unitFigures(countyYears, size, random(index + 1))
    for (const [year, cells] of figures) {
      const content = inventedContent({ name, year, coverage: 'unit', cells, chapters: {}, by: 'bench' })
      if ((index + year) % 10 > 0) await reports.importPublished(code, year, content, {}, systemActor)
      else if (index % 2 > 0) await reports.createReport({ agencyCode: code, year, content }, systemActor)
    }
  }
  await office.database.close()
  writeFileSync(done, '')
}

function countyAgencies(): AgencyImport[] {
  const expected = { firstYear: countyYears[0], lastYear: null }
  const shared = { expected, contact: {}, fictional: true, ownOffice: false }
  const county: AgencyImport = {
    ...shared,
    code: countyCode,
    parentCode: null,
    level: 'county',
    kind: 'government',
    name: '测试县人民政府',
    shortName: '测试县',
  }
  const below = Array.from({ length: units }, (_, at): AgencyImport => {
    const township = at >= 50
    const shortName = at === 0 ? '县政府办公室' : township ? `测试${at}镇` : `测试${at}局`
    return {
      ...shared,
      code: `${countyCode}-${at}`,
      parentCode: countyCode,
      level: township ? 'township' : 'county',
      kind: township ? 'government' : 'department',
      name: `测试县${shortName}`,
      shortName,
      ownOffice: at === 0,
    }
  })
  return [county, ...below]
}
