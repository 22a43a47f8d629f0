import type { Agency, AgencyImport } from '@gongkai/schema'
import type { AgencyFault } from '@gongkai/domain'
import type { SheetColumn } from './columns.ts'
import { kindOfName, levelOfName, readFlag, readKind, readLevel, readYear, shortNameOf } from './read-cells.ts'

/** An agency as far as a row above or below needs to know it. */
export type KnownAgency = Pick<Agency, 'name' | 'shortName' | 'level' | 'parentCode' | 'fictional'>

export interface RowSurroundings {
  /** As it is stored; absent: it is new. */
  readonly known: Agency | undefined
  /** By code or by name, in the sheet or stored. */
  findCode(text: string): string | undefined
  findAgency(code: string): KnownAgency | undefined
  /** Under which a row without a parent stands: the own agency of whoever imports. */
  readonly root: string | null
  /** From which year on somebody new reports where the sheet has no such column. */
  readonly defaultYear: number
}

export type Cell = (column: SheetColumn) => string | undefined

export interface ReadRow {
  readonly agency: AgencyImport
  readonly faults: readonly AgencyFault[]
}

/**
 * A row as an agency. A column that the sheet does not have leaves what is stored as it is; of a new agency, what can be
 * told from its name is.
 */
export function readRow(cell: Cell, around: RowSurroundings): ReadRow {
  const { known } = around
  const faults: AgencyFault[] = []
  const wrong = (field: string, zh: string, en: string) => void faults.push({ field, message: { zh, en } })
  const code = cell('code') ?? ''
  const name = cell('name') ?? ''
  if (!/^[0-9A-Za-z][0-9A-Za-z-]{1,31}$/.test(code))
    wrong('code', '代码须为 2–32 位字母、数字或连字符', 'a code has 2 to 32 letters, digits or hyphens')
  if (name.length < 2 || name.length > 100) wrong('name', '名称须为 2–100 个字', 'a name has 2 to 100 characters')

  const parentCode = readParent(cell('parentCode'), around)
  const parent = parentCode === null ? undefined : around.findAgency(parentCode)
  const kindCell = cell('kind') ?? ''
  const kind = kindCell === '' ? (known?.kind ?? kindOfName(name)) : readKind(kindCell)
  if (!kind) wrong('kind', `类别“${kindCell}”无法识别，可填：人民政府、部门、街道办事处`, `unknown kind ${kindCell}`)
  const levelCell = cell('level') ?? ''
  const guessed = known?.level ?? levelOfName(name, kind ?? 'department', parent?.level)
  const level = levelCell === '' ? guessed : readLevel(levelCell)
  if (!level) wrong('level', `层级“${levelCell}”无法识别，可填：省级、市级、县级、乡镇级`, `unknown level ${levelCell}`)
  const ownOffice = cell('ownOffice') === undefined ? (known?.ownOffice ?? false) : readFlag(cell('ownOffice') ?? '')
  if (ownOffice === undefined) wrong('ownOffice', '本级机关请填“是”或留空', 'write yes or nothing')

  const agency: AgencyImport = {
    code,
    name,
    shortName: (cell('shortName') || known?.shortName) ?? shortNameOf(name, parent?.shortName),
    level: level ?? 'county',
    kind: kind ?? 'department',
    parentCode,
    expected: readExpected(cell, around, wrong),
    contact: readContact(cell, known, wrong),
    fictional: known?.fictional ?? parent?.fictional ?? false,
    ownOffice: ownOffice ?? false,
  }
  if (agency.shortName.length > 60) wrong('shortName', '简称最多 60 个字', 'a short name has 60 characters at most')
  return { agency, faults }
}

function readParent(cell: string | undefined, { known, findCode, root }: RowSurroundings): string | null {
  if (cell === undefined || cell === '') return known ? known.parentCode : root
  return findCode(cell) ?? cell
}

type Wrong = (field: string, zh: string, en: string) => void

function readExpected(cell: Cell, { known, defaultYear }: RowSurroundings, wrong: Wrong): Agency['expected'] {
  const [first, last] = [cell('firstYear'), cell('lastYear')]
  const stored = known ? known.expected : { firstYear: defaultYear, lastYear: null }
  const firstYear = first === undefined ? (stored?.firstYear ?? null) : readYear(first)
  const lastYear = last === undefined ? (stored?.lastYear ?? null) : readYear(last)
  if (firstYear === undefined) wrong('firstYear', `起报年度“${first}”不是年度`, `${first} is no year`)
  if (lastYear === undefined) wrong('lastYear', `止报年度“${last}”不是年度`, `${last} is no year`)
  if (firstYear === null && typeof lastYear === 'number')
    wrong('firstYear', '填了止报年度，还须填起报年度', 'a last year needs a first one')
  return typeof firstYear === 'number' ? { firstYear, lastYear: lastYear ?? null } : null
}

const contactLimits = { office: 200, address: 300, hours: 200, phone: 100, email: 200 } as const

function readContact(cell: Cell, known: Agency | undefined, wrong: Wrong): Agency['contact'] {
  const contact: Record<string, string> = { ...known?.contact }
  for (const [field, limit] of Object.entries(contactLimits)) {
    const text = cell(field as keyof typeof contactLimits)
    if (text === undefined) continue
    if (text === '') delete contact[field]
    else contact[field] = text
    if (text.length > limit) wrong(field, `最多 ${limit} 个字`, `${limit} characters at most`)
  }
  if (contact['email'] !== undefined && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(contact['email']))
    wrong('email', '邮箱格式不对', 'this is no e-mail address')
  return contact
}
