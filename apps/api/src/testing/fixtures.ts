import { type AgencyImport, type Cells, cellsOf, editionOf, type ReportContent, type Role } from '@gongkai/schema'
import type { Actor } from '../actor.ts'

/** The instant at which tests take place, unless they say otherwise. */
export const testNow = new Date('2026-02-01T02:00:00.000Z')

/** A fictional agency; `level` defaults to one that suits its place in a small tree. */
export function testAgency(
  code: string,
  parentCode: string | null,
  over: Partial<Omit<AgencyImport, 'code' | 'parentCode'>> = {},
): AgencyImport {
  return {
    code,
    parentCode,
    name: `示例${code}人民政府`,
    shortName: `示例${code}`,
    level: parentCode === null ? 'county' : 'township',
    kind: 'government',
    expected: { firstYear: 2019, lastYear: null },
    contact: {},
    fictional: true,
    ownOffice: false,
    ...over,
  }
}

/** A report in which every cell is 0 but those given: it passes every check that must hold. */
export function testContent(year: number, cells: Cells = {}, over: Partial<ReportContent> = {}): ReportContent {
  const edition = over.edition ? editionOf(over.edition === '2019' ? 2019 : 2021) : editionOf(year)
  return {
    title: `示例${year}年政府信息公开工作年度报告`,
    edition: edition.id,
    coverage: 'unit',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    cells: { ...Object.fromEntries(cellsOf(edition).map(({ id }) => [id, 0])), ...cells },
    notes: {},
    chapters: { overview: '本机关依法公开政府信息。', problems: '公开不够及时。', other: '无其他需要报告的事项。' },
    printedForm: { labels: [], chapters: [] },
    origin: { kind: 'entered', by: 'clerk', at: testNow.toISOString() },
    sourceAddress: null,
    ...over,
  }
}

/** Applications received and granted from natural persons: a column that balances. */
export function testApplications(count: number): Cells {
  return Object.fromEntries(
    ['newlyReceived', 'granted', 'resultTotal'].flatMap((row) => [
      [`applications.${row}.naturalPerson`, count],
      [`applications.${row}.total`, count],
    ]),
  )
}

export function testActor(role: Role, agencyPath: string, id: string = role): Actor {
  return { id, name: id, role, agencyPath }
}
