import type { AgencyTable, Connection } from '@gongkai/database'
import { ownOfficeFault } from '@gongkai/domain'
import { type AgencyImport, text } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { loadDirectory } from '../../directory.queries.ts'
import type { Directory, DirectoryEntry } from '../../directory.ts'
import { ProblemError } from '../../http/problem.ts'
import { uuidAt } from '../../uuid.ts'
import { getLastNumber, insertAgency, setPath, updateAgency } from './agencies.queries.ts'

export interface AgenciesImported {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** The tree is another one for agencies that were there before: figures add up along other ways. */
  readonly moved: boolean
}

/** Adds and updates agencies by code, parents before children; agencies that are there already and equal stay untouched. */
export async function importInto(
  trx: Connection,
  agencies: readonly AgencyImport[],
  actor: Actor,
  at: Date,
): Promise<AgenciesImported> {
  const before = await loadDirectory(trx)
  const places = new Map(before.entries.map(({ agency, path }) => [agency.code, { id: agency.id, path }]))
  const added: string[] = []
  const changed: string[] = []
  let moved = false
  let number = await getLastNumber(trx)
  for (const [index, agency] of agencies.entries()) {
    const known = before.find(agency.code)
    const parent = agency.parentCode === null ? undefined : places.get(agency.parentCode)
    if (agency.parentCode !== null && !parent) throw refuse(index, 'parentCode', unknownParent(agency.parentCode))
    const path = `${parent?.path ?? '/'}${agency.code}/`
    authorize(actor, ['administrator'], path)
    if (known) authorize(actor, ['administrator'], known.path)
    if (known && parent && isBelow(parent.path, agency.code)) throw refuse(index, 'parentCode', ownDescendant)
    if (known && isSame(known, agency)) continue
    const id = known?.agency.id ?? uuidAt(at)
    const row = toRow(agency, { id, number: known?.number ?? (number += 1), parentId: parent?.id ?? null, path })
    if (known) {
      await updateAgency(trx, row)
      changed.push(agency.code)
      const from = places.get(agency.code)?.path ?? known.path
      if (from !== path) await moveSubtree(trx, places, from, path)
    } else if (places.has(agency.code)) {
      throw refuse(index, 'code', text('在本次导入中重复', 'is twice in this import'))
    } else {
      await insertAgency(trx, row)
      added.push(agency.code)
    }
    places.set(agency.code, { id, path })
    moved ||= isNewTree(before, known, agency)
  }
  refuseOwnOffices(await loadDirectory(trx), agencies)
  return { added, changed, moved }
}

/** Looked at once all is written: a list may pass the mark from one office to another in any order. */
function refuseOwnOffices(after: Directory, agencies: readonly AgencyImport[]): void {
  for (const [index, agency] of agencies.entries()) {
    const parent = agency.parentCode === null ? undefined : after.find(agency.parentCode)?.agency
    const siblings = parent ? after.childrenOf(parent.code).map((sibling) => sibling.agency) : []
    const fault = ownOfficeFault(agency, parent, siblings)
    if (fault) throw refuse(index, 'ownOffice', fault)
  }
}

async function moveSubtree(
  trx: Connection,
  places: Map<string, { id: string; path: string }>,
  from: string,
  to: string,
): Promise<void> {
  for (const [code, { id, path }] of places) {
    if (!path.startsWith(from) || path === from) continue
    const moved = to + path.slice(from.length)
    places.set(code, { id, path: moved })
    await setPath(trx, id, moved)
  }
}

/** Another parent, or the first child of an agency that had none and kept no subtree figures. */
function isNewTree(before: Directory, known: DirectoryEntry | undefined, { parentCode }: AgencyImport): boolean {
  if (known) return known.agency.parentCode !== parentCode
  return parentCode !== null && before.find(parentCode) !== undefined && before.childrenOf(parentCode).length === 0
}

function isBelow(path: string, code: string): boolean {
  return path.includes(`/${code}/`)
}

function isSame({ agency }: DirectoryEntry, wanted: AgencyImport): boolean {
  const { id: _, ...stored } = agency
  return JSON.stringify(sorted(stored)) === JSON.stringify(sorted(wanted))
}

function sorted(agency: AgencyImport): unknown[] {
  const { contact, expected, ...rest } = agency
  return [rest, contact, expected ?? {}].map((part) => Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
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

const ownDescendant = text('上级机关不能是自己的下级', 'the parent may not be one of its own units')

function unknownParent(code: string) {
  return text(`没有代码为 ${code} 的上级机关，须先导入上级`, `no agency has the code ${code}; import parents first`)
}

function refuse(index: number, field: string, message: ReturnType<typeof text>): ProblemError {
  return new ProblemError('invalid', { fields: [{ path: `${index}.${field}`, message }] })
}
