import type { AgencyTable, Connection } from '@gongkai/database'
import { inOrder, type PlannedRow } from '@gongkai/domain'
import { type AgencyImport, text } from '@gongkai/schema'
import { loadDirectory } from '../../directory.queries.ts'
import type { Directory } from '../../directory.ts'
import { ProblemError } from '../../http/problem.ts'
import { uuidAt } from '../../uuid.ts'
import { getLastNumber, insertAgency, updateAgency } from './agencies.queries.ts'
import { keepChange, movePaths } from './agency-changes.queries.ts'
import { hasCircle } from './circles.ts'

export interface AgenciesImported {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** Figures from this report year on add up along other ways; absent: none do. */
  readonly rebuildFrom: number | undefined
}

export interface ImportOptions {
  readonly at: Date
  /** Names and places that differ hold from this report year on; absent: for all years. */
  readonly changes?: { readonly fromYear: number; readonly reason: string } | undefined
}

/** Stores planned rows without faults, each after the one it stands below. */
export async function storePlanned(
  trx: Connection,
  before: Directory,
  planned: readonly PlannedRow[],
  { at, changes }: ImportOptions,
): Promise<AgenciesImported> {
  const places = new Map(before.entries.map(({ agency, path }) => [agency.code, { id: agency.id, path }]))
  let number = await getLastNumber(trx)
  const rows = inOrder(planned)
  for (const { agency, known } of rows) {
    const parent = places.get(agency.parentCode ?? '')
    const path = `${parent?.path ?? '/'}${agency.code}/`
    const entry = before.find(agency.code)
    const id = entry?.agency.id ?? uuidAt(at)
    const row = toRow(agency, { id, number: entry?.number ?? (number += 1), parentId: parent?.id ?? null, path })
    if (known && changes) await keepDifferences(trx, before, row, { ...changes, at })
    const from = places.get(agency.code)?.path
    places.set(agency.code, { id, path })
    if (from === undefined) await insertAgency(trx, row)
    else await updateAgency(trx, { ...row, path: from })
    if (from !== undefined && from !== path) await moveSubtree(trx, places, from, path)
  }
  const moved = rows.filter((row) => isNewTree(before, row))
  if (moved.length > 0) refuseCircles(await loadDirectory(trx), planned, moved)
  const codes = (is: boolean) => rows.filter(({ known }) => (known !== undefined) === is).map((row) => row.agency.code)
  return { added: codes(false), changed: codes(true), rebuildFrom: rebuildFrom(moved, changes?.fromYear) }
}

async function moveSubtree(
  trx: Connection,
  places: Map<string, { id: string; path: string }>,
  from: string,
  to: string,
): Promise<void> {
  await movePaths(trx, from, to)
  for (const [code, { id, path }] of places)
    if (path.startsWith(from)) places.set(code, { id, path: to + path.slice(from.length) })
}

/** An earlier name and an earlier place stay with the years before. */
async function keepDifferences(
  trx: Connection,
  before: Directory,
  row: AgencyTable,
  { fromYear, reason, at }: { fromYear: number; reason: string; at: Date },
): Promise<void> {
  const known = before.find(row.code)?.agency
  if (!known) return
  const base = { agency_id: row.id, last_year: fromYear - 1, into_id: null, reason, recorded_at: at.toISOString() }
  const { name, short_name } = row
  if (known.name !== name || known.shortName !== short_name) {
    const past = { name: known.name, short_name: known.shortName, parent_id: null }
    await keepChange(trx, { ...base, id: uuidAt(at), kind: 'renamed', ...past }, { name, short_name })
  }
  const parentId = known.parentCode === null ? null : (before.find(known.parentCode)?.agency.id ?? null)
  if (parentId !== row.parent_id) {
    const past = { name: null, short_name: null, parent_id: parentId }
    await keepChange(trx, { ...base, id: uuidAt(at), kind: 'moved', ...past }, { parent_id: row.parent_id })
  }
}

/** Another parent, or the first child of an agency that had none and kept no subtree figures. */
function isNewTree(before: Directory, { agency: { parentCode }, known }: PlannedRow): boolean {
  if (known) return known.parentCode !== parentCode
  return parentCode !== null && before.find(parentCode) !== undefined && before.everChildrenOf(parentCode).length === 0
}

/** A dated move changes later years only; a first child needs the subtree figures of all years. */
function rebuildFrom(moved: readonly PlannedRow[], fromYear = 0): number | undefined {
  if (moved.length === 0) return undefined
  return moved.every(({ known }) => known !== undefined) ? fromYear : 0
}

/** A tree without circles today may have one in an earlier year, where others have moved since. */
function refuseCircles(after: Directory, planned: readonly PlannedRow[], moved: readonly PlannedRow[]): void {
  const circle = moved.find(({ agency }) => hasCircle(after, agency.code))
  if (!circle) return
  const message = text(
    '在以前的某一年度，上级机关会是自己的下级',
    'in an earlier year the parent would be its own unit',
  )
  throw new ProblemError('invalid', { fields: [{ path: `${planned.indexOf(circle)}.parentCode`, message }] })
}

function toRow(
  agency: AgencyImport,
  { id, number, parentId, path }: { id: string; number: number; parentId: string | null; path: string },
): AgencyTable {
  return {
    id,
    number,
    code: agency.code,
    name: agency.name,
    short_name: agency.shortName,
    level: agency.level,
    kind: agency.kind,
    parent_id: parentId,
    path,
    first_year: agency.expected?.firstYear ?? null,
    last_year: agency.expected?.lastYear ?? null,
    contact: JSON.stringify(agency.contact),
    fictional: agency.fictional ? 1 : 0,
    own_office: agency.ownOffice ? 1 : 0,
  }
}
