import { type Chart, chartTable } from '@gongkai/charts'
import type { Locale } from '@gongkai/schema'

/** The chart's table for a spreadsheet: UTF-8 with a mark, text that cannot become a formula. */
export function chartCsv(chart: Chart, locale: Locale): string {
  const { caption, head, rows, notes } = chartTable(chart, locale)
  const lines = [
    [inert(caption)],
    head.map(inert),
    ...rows.map((row) => [
      inert(row.head),
      ...row.cells.map(({ value, text }) => ((value ?? undefined) === undefined ? inert(text) : String(value))),
    ]),
    ...notes.map((note) => [inert(note)]),
  ]
  return `\uFEFF${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`
}

/** A leading =, +, -, @ makes spreadsheets calculate; an apostrophe keeps it text. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
