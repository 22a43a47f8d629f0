import { cellMapOf, findCell, toWanYuan, type CellValue } from '@gongkai/schema'
import type { ReportDocument } from './report-document.ts'

export const csvColumns = [
  'agencyCode',
  'agency',
  'year',
  'edition',
  'cell',
  'labelZh',
  'labelEn',
  'state',
  'value',
  'unit',
  'printed',
  'remark',
] as const

/**
 * One line for each cell of the form, for spreadsheets: UTF-8 with BOM, CRLF, money in 万元. `state` keeps a number, a
 * blank, "/", 不适用 and a cell never filled (`absent`) apart. Text that a spreadsheet would run as a formula is inert.
 */
export function writeCsv(report: ReportDocument): string {
  const ids = new Set([...cellMapOf(report.edition).keys(), ...Object.keys(report.cells).sort()])
  const lines = [...ids].map((id) => cellLine(report, id))
  return `\uFEFF${[csvColumns.join(','), ...lines].join('\r\n')}\r\n`
}

function cellLine({ agency, year, edition, cells, notes }: ReportDocument, id: string): string {
  const cell = findCell(id)
  const value = cells[id]
  const note = notes[id]
  return [
    quote(agency.code),
    quote(agency.name),
    String(year),
    edition,
    quote(id),
    quote(cell?.label.zh ?? ''),
    quote(cell?.label.en ?? ''),
    stateOf(value),
    typeof value === 'number' ? String(cell?.type === 'money' ? toWanYuan(value) : value) : '',
    quote(cell?.unit.zh ?? ''),
    quote(note?.printed ?? ''),
    quote(note?.remark ?? ''),
  ].join(',')
}

function stateOf(value: CellValue | undefined): string {
  if (value === undefined) return 'absent'
  if (value === null) return 'blank'
  if (value === '/') return 'slash'
  return value === 'na' ? 'na' : 'number'
}

const formulaStart = /^[=+\-@\t\r\n＝＋－＠|%]/

/** Spreadsheets run cells that begin with these characters (CSV injection); an apostrophe makes them text. */
function quote(text: string): string {
  const inert = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
