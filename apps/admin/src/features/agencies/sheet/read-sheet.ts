import { planImport, type PlannedRow } from '@gongkai/domain'
import type { Agency } from '@gongkai/schema'
import { readHeading, type SheetColumn } from './columns.ts'
import { parseTable } from './parse-table.ts'
import { type Cell, type ReadRow, readRow } from './read-row.ts'

export interface SheetRow extends PlannedRow {
  /** Its line in the sheet; the heading is 1. */
  readonly line: number
}

export type SheetReading =
  | { readonly kind: 'empty' }
  /** No line names 机关代码 and 机关名称. */
  | { readonly kind: 'noHeading' }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[]; readonly ignored: readonly string[] }

/** A pasted block or a CSV file as rows of agencies: new, changed, unchanged, or wrong and why. */
export function readSheet(text: string, stored: readonly Agency[], defaultYear: number): SheetReading {
  const [first, ...lines] = parseTable(text)
  if (!first) return { kind: 'empty' }
  const heading = readHeading(first)
  if (!heading) return { kind: 'noHeading' }
  const read = readRows(
    lines.map((line) => (column: SheetColumn) => {
      const at = heading.at.get(column)
      return at === undefined ? undefined : (line[at] ?? '')
    }),
    stored,
    defaultYear,
  )
  const planned = planImport(
    [...stored, ...outside(stored)],
    read.map(({ agency }) => agency),
  )
  const rows = planned.map((row, index): SheetRow => {
    const faults = [...(read[index]?.faults ?? []), ...row.faults]
    return { ...row, faults, outcome: faults.length > 0 ? 'wrong' : row.outcome, line: index + 2 }
  })
  return { kind: 'rows', rows, ignored: heading.ignored }
}

/** Each row after the one it stands below, wherever that is: a department takes its level from there. */
function readRows(rows: readonly Cell[], stored: readonly Agency[], defaultYear: number): ReadRow[] {
  const before = new Map(stored.map((agency) => [agency.code, agency]))
  const codes = new Map(
    stored.flatMap(
      ({ code, name, shortName }) =>
        [
          [shortName, code],
          [name, code],
        ] as const,
    ),
  )
  const inSheet = new Map<string, number>()
  rows.forEach((cell, index) => {
    const code = cell('code') ?? ''
    if (!inSheet.has(code)) inSheet.set(code, index)
    codes.set(cell('name') ?? '', code)
  })
  const root = stored.find(({ parentCode }) => parentCode === null || !before.has(parentCode))?.code ?? null
  const read = new Map<number, ReadRow | undefined>()

  function readAt(index: number): ReadRow | undefined {
    const cell = rows[index]
    // Undefined while it is being read: a circle, which the plan finds.
    if (!cell || read.has(index)) return read.get(index)
    read.set(index, undefined)
    const row = readRow(cell, {
      known: before.get(cell('code') ?? ''),
      findCode: (text) => (before.has(text) || inSheet.has(text) ? text : codes.get(text)),
      findAgency: (code) => before.get(code) ?? readAt(inSheet.get(code) ?? -1)?.agency,
      root,
      defaultYear,
    })
    read.set(index, row)
    return row
  }

  return rows.flatMap((_, index) => readAt(index) ?? [])
}

/** What the own agency stands below is not in the list of whoever imports, and is there all the same. */
function outside(stored: readonly Agency[]): Agency[] {
  const codes = new Set(stored.map(({ code }) => code))
  return stored.flatMap((agency) =>
    agency.parentCode === null || codes.has(agency.parentCode)
      ? []
      : [{ ...agency, code: agency.parentCode, parentCode: null, kind: 'government', level: 'national' }],
  )
}
