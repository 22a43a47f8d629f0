import {
  type CellNotes,
  type Cells,
  type Coverage,
  type EditionId,
  findCell,
  type ReportContent,
  toFen,
} from '@gongkai/schema'
import figures from '../data/published-figures.json' with { type: 'json' }

interface Narrative {
  readonly key?: string
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly partOf?: string
}

/** Figures of a published report with its source. Facts only: the report's sentences are not in this collection. */
interface PublishedFigures {
  readonly agencyCode: string
  readonly agencyName: string
  readonly year: number
  readonly edition: EditionId
  readonly coverage: Coverage
  readonly period: { from: string; to: string }
  readonly completeness: string
  readonly source: { title: string; address: string | null; publishedOn: string | null; via: string }
  readonly cells: Readonly<Record<string, number>>
  readonly notes: CellNotes
  readonly narrative: readonly Narrative[]
}

export interface PublishedReportImport {
  readonly agencyCode: string
  readonly year: number
  readonly content: ReportContent
}

/** The real reports, ready to be imported as published. */
export async function publishedReports(): Promise<PublishedReportImport[]> {
  return Promise.all((figures as unknown as PublishedFigures[]).map(toImport))
}

async function toImport(report: PublishedFigures): Promise<PublishedReportImport> {
  const { agencyCode, year, source } = report
  return {
    agencyCode,
    year,
    content: {
      title: `${report.agencyName}${year}年政府信息公开工作年度报告`,
      edition: report.edition,
      coverage: report.coverage,
      period: report.period,
      cells: toCells(report.cells),
      notes: report.notes,
      chapters: { preface: describeSource(report), overview: describeNarrative(report.narrative) },
      printedForm: { labels: [], chapters: [] },
      origin: { kind: 'imported', document: source.title, hash: await hashOf(JSON.stringify(report)) },
      sourceAddress: source.address,
    },
  }
}

function toCells(cells: Readonly<Record<string, number>>): Cells {
  const inFen = (id: string, value: number) => (findCell(id)?.type === 'money' ? (toFen(value) ?? null) : value)
  return Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, inFen(id, value)]))
}

function describeSource({ source, completeness }: PublishedFigures): string {
  const part = completeness === 'full' ? '' : '所见仅为该报告的一部分，未见之格留空，不表示为零。'
  const published = source.publishedOn ? `，发布日期 ${source.publishedOn}` : ''
  return `本页数字录自《${source.title}》${published}（获取途径：${source.via}）。${part}原报告文字未收录。`
}

/** The numbers of the report's text, parts after their total: 主动公开政府信息 1605 条，其中…… */
function describeNarrative(narrative: readonly Narrative[]): string {
  const print = ({ label, value, unit }: Narrative) => `${label} ${value} ${unit}`
  return narrative
    .filter(({ partOf }) => partOf === undefined)
    .map((item) => {
      const parts = item.key === undefined ? [] : narrative.filter(({ partOf }) => partOf === item.key)
      return parts.length === 0 ? `${print(item)}。` : `${print(item)}，其中：${parts.map(print).join('、')}。`
    })
    .join('\n')
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('hex')
}
