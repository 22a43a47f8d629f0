import { tableIds } from '@gongkai/schema'
import type { Random } from './random.ts'
import { rowsOf, type Sheet, type SheetRow } from './sheet.ts'

export interface Damage {
  readonly name: string
  /** Everything that was printed can still be told, so that every cell must come out right and sure. */
  readonly harmless: boolean
  apply(sheet: Sheet, random: Random): void
}

function everyRow(sheet: Sheet): SheetRow[] {
  return tableIds.flatMap((table) => rowsOf(sheet, table))
}

function everyCell(sheet: Sheet) {
  return everyRow(sheet).flatMap(({ cells }) => cells)
}

/** One row of a table with more than one number, rather one that is not all zero. */
function someRow(sheet: Sheet, random: Random): SheetRow {
  const rows = everyRow(sheet).filter(({ cells }) => cells.length > 1)
  const filled = rows.filter(({ cells }) => cells.some(({ printed }) => printed !== '0'))
  return random.pick(filled.length > 0 && random.chance(0.7) ? filled : rows)
}

function splitTwo(row: SheetRow, random: Random): void {
  const long = row.cells.filter(({ printed }) => /^\d{2,}$/.test(printed))
  if (long.length === 0) return
  const cell = random.pick(long)
  const at = 1 + random.below(cell.printed.length - 1)
  const index = row.cells.indexOf(cell)
  const halves = [cell.printed.slice(0, at), cell.printed.slice(at)]
  row.cells.splice(index, 1, ...halves.map((printed) => ({ id: cell.id, printed })))
}

export const damages: readonly Damage[] = [
  { name: 'none', harmless: true, apply: () => {} },
  {
    name: 'spaces in labels',
    harmless: true,
    apply: (sheet, random) => {
      for (const row of everyRow(sheet))
        row.labels.forEach((label, level) => {
          if (random.chance(0.5)) row.labels[level] = [...label].join(' ')
        })
    },
  },
  {
    name: 'full-width digits',
    harmless: true,
    apply: (sheet) => {
      for (const cell of everyCell(sheet))
        cell.printed = cell.printed.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    },
  },
  {
    name: 'thousands separators',
    harmless: true,
    apply: (sheet) => {
      for (const cell of everyCell(sheet))
        cell.printed = cell.printed.replace(/^\d{4,}/, (digits) => Number(digits).toLocaleString('en-US'))
    },
  },
  { name: 'a number split', harmless: false, apply: (sheet, random) => splitTwo(someRow(sheet, random), random) },
  {
    name: 'numbers split in many rows',
    harmless: false,
    apply: (sheet, random) => {
      for (const row of everyRow(sheet)) if (random.chance(0.4)) splitTwo(row, random)
    },
  },
  {
    name: 'a cell lost',
    harmless: false,
    apply: (sheet, random) => {
      const { cells } = someRow(sheet, random)
      cells.splice(random.below(cells.length), 1)
    },
  },
  {
    name: 'a cell lost and another split',
    harmless: false,
    apply: (sheet, random) => {
      const row = random.pick(rowsOf(sheet, random.pick(['applications', 'proceedings'] as const)))
      row.cells.splice(random.below(row.cells.length), 1)
      splitTwo(row, random)
    },
  },
  {
    name: 'a cell blank',
    harmless: false,
    apply: (sheet, random) => {
      random.pick(someRow(sheet, random).cells).printed = ''
    },
  },
  {
    name: 'a row lost',
    harmless: false,
    apply: (sheet, random) => {
      const block = random.pick(sheet.tables.applications)
      block.rows.splice(random.below(block.rows.length), 1)
    },
  },
  {
    name: 'a row without its label',
    harmless: false,
    apply: (sheet, random) => {
      someRow(sheet, random).labels.fill('')
    },
  },
  {
    name: 'a row without its numbers',
    harmless: false,
    apply: (sheet, random) => {
      someRow(sheet, random).cells.length = 0
    },
  },
  {
    name: 'numbers of one row under the label of the row above',
    harmless: false,
    apply: (sheet, random) => {
      const rows = rowsOf(sheet, 'applications')
      const at = random.below(rows.length - 1)
      const [above, below] = [rows[at], rows[at + 1]]
      if (!above || !below) return
      above.cells = below.cells
      below.cells = []
      below.labels.fill('')
    },
  },
  {
    name: 'a column lost',
    harmless: false,
    apply: (sheet, random) => {
      const column = random.below(7)
      for (const { cells } of rowsOf(sheet, 'applications')) cells.splice(column, 1)
    },
  },
  {
    name: 'a row printed twice',
    harmless: false,
    apply: (sheet, random) => {
      const block = random.pick(sheet.tables.applications)
      const at = random.below(block.rows.length)
      const row = block.rows[at]
      if (row)
        block.rows.splice(at, 0, { ...row, cells: row.cells.map((cell) => ({ ...cell, printed: `${cell.printed}1` })) })
    },
  },
  {
    name: 'a stray number',
    harmless: false,
    apply: (sheet, random) => {
      const { cells } = someRow(sheet, random)
      cells.push({ id: cells[0]?.id ?? '', printed: String(random.below(30)) })
    },
  },
]
