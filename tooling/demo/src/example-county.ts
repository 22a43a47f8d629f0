import {
  type AgencyImport,
  type AgencyKind,
  type AgencyLevel,
  type Cells,
  type ReportContent,
  toWanYuan,
} from '@gongkai/schema'
import { inventedContent } from './invented-report.ts'
import { random } from './random.ts'
import { unitFigures, type UnitSize } from './unit-figures.ts'

/** 示例县: an invented county, so that charts and sums have something to show. Everything here is fictional. */
export const exampleYears = [2020, 2021, 2022, 2023, 2024, 2025] as const
export const exampleCounty = 'example'

interface Unit {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: AgencyKind
  readonly level: AgencyLevel
  readonly size: UnitSize
  /** Years without a report. */
  readonly missing?: readonly number[]
}

const townSize: UnitSize = { applications: 9, decisions: 260, documents: 1, fees: 0.2 }

function town(code: string, name: string, scale: number, missing: readonly number[] = []): Unit {
  const kind = name.endsWith('街道') ? 'subdistrict' : 'government'
  const office = kind === 'subdistrict' ? '办事处' : '人民政府'
  return {
    code: `${exampleCounty}-${code}`,
    name: `示例县${name}${office}`,
    shortName: name,
    kind,
    level: 'township',
    size: { ...townSize, applications: townSize.applications * scale, decisions: townSize.decisions * scale },
    missing,
  }
}

function department(code: string, name: string, size: UnitSize, missing: readonly number[] = []): Unit {
  const shortName = name
  return {
    code: `${exampleCounty}-${code}`,
    name: `示例县${name}`,
    shortName,
    kind: 'department',
    level: 'county',
    size,
    missing,
  }
}

/** The units of the county, its own office among them: each enters the county's sum exactly once. */
const units: readonly Unit[] = [
  department('office', '人民政府办公室', { applications: 46, decisions: 0, documents: 9, fees: 0 }),
  department('resources', '自然资源和规划局', { applications: 58, decisions: 900, documents: 2, fees: 820 }),
  department('housing', '住房和城乡建设局', { applications: 34, decisions: 640, documents: 2, fees: 310 }),
  department('security', '公安局', { applications: 21, decisions: 5200, documents: 1, fees: 45 }),
  department('education', '教育局', { applications: 8, decisions: 120, documents: 2, fees: 12 }),
  department('health', '卫生健康委员会', { applications: 7, decisions: 380, documents: 1, fees: 4 }),
  department('civil', '民政局', { applications: 6, decisions: 90, documents: 1, fees: 0 }, [2021]),
  department('market', '市场监督管理局', { applications: 12, decisions: 7400, documents: 1, fees: 1 }),
  town('chengguan', '城关镇', 2.6),
  town('qinghe', '清河镇', 1.2),
  town('shuangqiao', '双桥乡', 0.9),
  town('yangliu', '杨柳镇', 0.7, [2023]),
  town('baiyun', '白云镇', 0.6),
  town('longtan', '龙潭镇', 0.5),
  town('taoyuan', '桃园乡', 0.2),
  town('shiqiao', '石桥乡', 0),
  town('hubin', '湖滨街道', 1.8),
  town('kaifa', '开发街道', 1.1, [2020, 2021]),
]

export interface ExampleRename {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly fromYear: number
  readonly reason: string
}

/** What units are called later: 双桥乡 became a town (撤乡设镇), and its earlier reports keep the earlier name. */
export const exampleRenames: readonly ExampleRename[] = [
  {
    code: `${exampleCounty}-shuangqiao`,
    name: '示例县双桥镇人民政府',
    shortName: '双桥镇',
    fromYear: 2023,
    reason: '撤乡设镇（演示）',
  },
]

function nameIn({ code, name }: Unit, year: number): string {
  return exampleRenames.find((rename) => rename.code === code && rename.fromYear <= year)?.name ?? name
}

const expected = { firstYear: exampleYears[0], lastYear: null }

function contactOf(name: string) {
  return {
    office: `${name}信息公开工作机构`,
    address: '示例县示例路 1 号',
    hours: '工作日 8:30—12:00，14:30—17:30',
    phone: '000-0000000',
  }
}

/** 示例省 → 示例市 → 示例县 → its units, as they were called at first. */
export const exampleAgencies: readonly AgencyImport[] = [
  government('example-province', null, 'province', '示例省', null),
  government('example-city', 'example-province', 'prefecture', '示例市', null),
  government(exampleCounty, 'example-city', 'county', '示例县', expected),
  ...units.map(({ code, name, shortName, kind, level }): AgencyImport => ({
    code,
    name,
    shortName,
    kind,
    level,
    expected,
    parentCode: exampleCounty,
    contact: contactOf(name),
    fictional: true,
    ownOffice: code === `${exampleCounty}-office`,
  })),
]

function government(
  code: string,
  parentCode: string | null,
  level: AgencyLevel,
  shortName: string,
  years: AgencyImport['expected'],
): AgencyImport {
  const name = `${shortName}人民政府`
  return {
    code,
    name,
    shortName,
    level,
    kind: 'government',
    parentCode,
    expected: years,
    contact: contactOf(name),
    fictional: true,
    ownOffice: false,
  }
}

export interface ExampleReport {
  readonly agencyCode: string
  readonly year: number
  readonly content: ReportContent
  /** Where the report of the latest year stands; earlier ones are all published. */
  readonly stage: 'published' | 'submitted' | 'draft'
}

/** The reports of 示例县: the units' own, and the county's region-wide one for every year that is complete. */
export function exampleReports(): ExampleReport[] {
  const reports = units.flatMap((unit, index) => unitReports(unit, index))
  const closed = exampleYears.filter((year) => year < 2025)
  return [...reports, ...closed.map((year) => countyReport(year, reports))]
}

function unitReports(unit: Unit, index: number): ExampleReport[] {
  const figures = unitFigures(exampleYears, unit.size, random(7919 * (index + 1)))
  return exampleYears
    .filter((year) => !unit.missing?.includes(year))
    .filter((year) => !(year === 2025 && unit.code.endsWith('-longtan')))
    .map((year) => ({
      agencyCode: unit.code,
      year,
      content: contentOf(nameIn(unit, year), year, 'unit', figures.get(year) ?? {}),
      stage: stageOf(unit.code, year),
    }))
}

function stageOf(code: string, year: number): ExampleReport['stage'] {
  if (year !== 2025) return 'published'
  if (code.endsWith('-baiyun')) return 'submitted'
  return code.endsWith('-taoyuan') ? 'draft' : 'published'
}

function countyReport(year: number, reports: readonly ExampleReport[]): ExampleReport {
  const sum: Record<string, number> = {}
  const included = reports.filter((report) => report.year === year)
  for (const { content } of included)
    for (const [id, value] of Object.entries(content.cells)) sum[id] = (sum[id] ?? 0) + Number(value)
  const content = contentOf('示例县人民政府', year, 'region', sum)
  return {
    agencyCode: exampleCounty,
    year,
    content: { ...content, origin: { kind: 'summed', units: included.length } },
    stage: 'published',
  }
}

function contentOf(name: string, year: number, coverage: ReportContent['coverage'], cells: Cells): ReportContent {
  return inventedContent({ name, year, coverage, cells, chapters: proseOf(name, year, coverage, cells), by: 'demo' })
}

function proseOf(
  name: string,
  year: number,
  coverage: ReportContent['coverage'],
  cells: Cells,
): ReportContent['chapters'] {
  const at = (id: string) => Number(cells[id] ?? 0)
  const who = coverage === 'region' ? '全县' : '本单位'
  const fees = toWanYuan(at('proactive.fees.amountWanYuan'))
  return {
    preface: `本报告根据《中华人民共和国政府信息公开条例》第五十条编制，统计期限自${year}年1月1日起至${year}年12月31日止。本报告为演示数据，${name}并不存在。`,
    overview: [
      `（一）主动公开。${year}年，${who}办理行政许可${at('proactive.licensing.decisions')}件。`,
      `（二）依申请公开。${who}新收政府信息公开申请${at('applications.newlyReceived.total')}件，上年结转${at('applications.carriedIn.total')}件，办结${at('applications.resultTotal.total')}件，结转下年度${at('applications.carriedForward.total')}件。`,
      '（三）政府信息管理。坚持先审查、后公开，逐项落实保密审查。',
      '（四）平台建设。统一平台提供检索、查阅和下载。',
      `（五）监督保障。${year >= 2021 && fees > 0 ? `本年收取行政事业性收费${fees}万元。` : '开展业务培训和日常检查。'}`,
    ].join('\n'),
    problems: '部分信息公开不够及时，答复文书规范性有待提高。下一步将加强培训和检查，按期整改。',
    other: '本年度未收取政府信息公开信息处理费。',
  }
}
