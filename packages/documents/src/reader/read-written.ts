import { findCell, toWanYuan, type CellNote, type CellValue, type ReadCell, type Reading } from '@gongkai/schema'
import { parseCsv } from '../containers/csv.ts'
import { csvColumns } from '../writer/write-csv.ts'
import { reportFormat, ReportJson } from '../writer/report-document.ts'
import { finish } from './finish.ts'
import type { ReadCells } from './read-cells.ts'
import { notNumber, reasons } from './reasons.ts'

/** JSON and CSV that this package has written say themselves which cell a value is of. */
export function readWritten(text: string): Reading | undefined {
  if (text.trimStart().startsWith('{') && text.slice(0, 200).includes(reportFormat)) return readJson(text)
  return text.startsWith(csvColumns.join(',')) ? readCsv(text) : undefined
}

function readJson(text: string): Reading | undefined {
  const parsed = ReportJson.safeParse(parseJson(text))
  if (!parsed.success) return undefined
  const { agency, title, year, period, edition, cells, notes, chapters, printedForm } = parsed.data
  const found: ReadCells = new Map()
  for (const [id, value] of Object.entries(cells)) found.set(id, writtenCell(id, value, notes[id]))
  const understood = {
    agency: agency.name,
    level: agency.level,
    title,
    year,
    period,
    edition,
    found,
    chapters,
    printedForm,
  }
  return finish({ ...understood, lossy: false, warnings: [] })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function writtenCell(id: string, value: CellValue, note: CellNote = {}): ReadCell {
  const money = findCell(id)?.type === 'money'
  const unsure = note.certainty === 'unsure'
  return {
    value: typeof value === 'number' && money ? toWanYuan(value) : value,
    printed:
      note.printed ?? (value === null ? '' : String(typeof value === 'number' && money ? toWanYuan(value) : value)),
    ...(note.remark && { remark: note.remark }),
    certainty: unsure ? 'unsure' : 'sure',
    ...(unsure && { reason: reasons.unsureBefore }),
  }
}

const states: Readonly<Record<string, ReadCell['value']>> = { blank: null, slash: '/', na: 'na' }

function readCsv(text: string): Reading | undefined {
  const [, ...lines] = parseCsv(text)
  const found: ReadCells = new Map()
  const first = record(lines[0] ?? [])
  for (const line of lines.map(record)) {
    if (
      line.agencyCode !== first.agencyCode ||
      line.year !== first.year ||
      line.state === 'absent' ||
      !findCell(line.cell)
    )
      continue
    const value = line.state === 'number' ? Number(line.value) : (states[line.state] ?? null)
    const broken = typeof value === 'number' && (!Number.isFinite(value) || line.value.trim() === '')
    found.set(line.cell, {
      value: broken ? null : value,
      printed: line.printed === '' ? line.value : line.printed,
      ...(line.remark !== '' && { remark: line.remark }),
      certainty: broken ? 'unsure' : 'sure',
      ...(broken && { reason: notNumber(line.value.slice(0, 100)) }),
    })
  }
  const year = Number(first.year)
  return finish({
    agency: first.agency === '' ? null : first.agency,
    title: null,
    year: Number.isInteger(year) && year > 0 ? year : null,
    period: undefined,
    edition: first.edition === '2019' ? '2019' : '2021',
    found,
    chapters: {},
    printedForm: { labels: [], chapters: [] },
    lossy: false,
    warnings: [],
  })
}

type CsvRecord = Record<(typeof csvColumns)[number], string>

function record(fields: readonly string[]): CsvRecord {
  return Object.fromEntries(csvColumns.map((name, at) => [name, plain(fields[at] ?? '')])) as CsvRecord
}

/** Takes the apostrophe off that keeps spreadsheets from running a text. */
function plain(field: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠|%]/.test(field) ? field.slice(1) : field
}
