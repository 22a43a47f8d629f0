import { editionIds, editionOf, type EditionId, type Reading, type TableId } from '@gongkai/schema'
import type { Line } from '../containers/line.ts'
import { splitRunTogether } from '../containers/run-together.ts'
import { chapterDeviations, readChapters } from './chapters.ts'
import { finish } from './finish.ts'
import { withoutPageNumbers } from './furniture.ts'
import { findPeriod, mostNamedYear } from './period.ts'
import { labelDeviations } from './printed-labels.ts'
import { compact } from './prose.ts'
import type { ReadCells } from './read-cells.ts'
import { readProceedings } from './read-proceedings.ts'
import { readRows } from './read-rows.ts'
import { findRegions, type Regions } from './regions.ts'
import { readTitle } from './title.ts'
import { agencyInText } from './title-words.ts'

/** From lines to a reading: chapters, tables, values, and then the sums. */
export function understand(raw: readonly Line[]): Reading {
  const lines = withoutPageNumbers(raw.flatMap(splitRunTogether))
  const regions = findRegions(lines)
  const begin = beginningOf(regions) ?? lines.length
  const title = readTitle(lines, begin)
  const chapters = readChapters(lines, regions, title.end)
  const prose = compact([chapters.preface, ...Object.values(chapters)].join('').slice(0, 100_000))
  const period = findPeriod(prose)
  const year = title.year ?? (period?.to ? Number(period.to.slice(0, 4)) : mostNamedYear(prose))
  const found: ReadCells = new Map()
  const heading = editionInHeadings(linesOf(lines, regions, 'proactive'))
  const likely = heading ?? (year === null ? '2021' : editionOf(year).id)
  const order = [likely, ...editionIds.filter((id) => id !== likely)]
  const proactive = readRows(found, linesOf(lines, regions, 'proactive'), 'proactive', heading ? [heading] : order)
  const applications = readRows(found, linesOf(lines, regions, 'applications'), 'applications', order)
  readProceedings(found, linesOf(lines, regions, 'proceedings'))
  const edition = heading ?? (year === null ? (proactive?.edition ?? applications?.edition) : undefined)
  return finish({
    agency: title.agency ?? agencyInText(prose),
    title: title.title,
    year,
    period,
    edition,
    found,
    chapters,
    printedForm: {
      labels: [
        ...(proactive ? labelDeviations(proactive, 'proactive') : []),
        ...(applications ? labelDeviations(applications, 'applications') : []),
      ],
      chapters: chapterDeviations(regions, edition ?? likely),
    },
    lossy: false,
    warnings: [],
  })
}

function linesOf(lines: readonly Line[], { tables }: Regions, table: TableId): readonly Line[] {
  const span = tables[table]
  return span ? lines.slice(span.from + (startsWithTable(lines[span.from]) ? 0 : 1), span.to) : []
}

/** The region begins with the chapter's heading, or with the table itself where the heading is missing. */
function startsWithTable(line: Line | undefined): boolean {
  return Boolean(line && (line.cells || /第二十条|信息内容|本年|申请|勾稽|结果/.test(line.text)))
}

function beginningOf({ heads, tables }: Regions): number | undefined {
  const starts = [
    ...Object.values(heads).map(({ line }) => line),
    ...Object.values(tables).flatMap((span) => span?.from ?? []),
  ]
  return starts.length > 0 ? Math.min(...starts) : undefined
}

const headingsOf: Readonly<Record<EditionId, readonly string[]>> = {
  '2019': ['新制作数', '新公开数', '对外公开总数', '上一年项目', '本年增/减', '本年增减', '采购项目', '采购总金额'],
  '2021': ['制发件数', '废止件数', '现行有效件', '本年处理决定', '本年收费金额'],
}

/** The edition whose column headings table 2 prints. */
function editionInHeadings(lines: readonly Line[]): EditionId | undefined {
  const text = compact(
    lines
      .map((line) => line.text)
      .join('')
      .slice(0, 50_000),
  )
  const [trial = 0, current = 0] = editionIds.map((id) => headingsOf[id].filter((words) => text.includes(words)).length)
  if (trial === current) return undefined
  return trial > current ? '2019' : '2021'
}
