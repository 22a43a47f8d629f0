import type { Connection } from '@gongkai/database'
import { allowedActions, sumChanges, sumUnits } from '@gongkai/domain'
import { cellMapOf, editionOf, type Sum, type SumCellUnits, type SumChange, text } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { toAgencyRef } from '../../agency-ref.ts'
import type { Directory, DirectoryEntry } from '../../directory.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'
import { entryInScope, getEntry } from '../../subtree.ts'
import { type FrozenUnit, listFigures, listFrozenUnits } from '../../units.queries.ts'
import { listUnits } from '../../units.ts'
import { changedVersions, type CountedUnit, countUnits, type Counting, keysOf, toFigures } from './count-units.ts'
import { getSumVersion, listSumReports, type SumReport } from './sums.queries.ts'

/** Which sum: whose, on which year, by the tree of now (who) and of that year (what). */
export interface SumOf {
  readonly tree: Directory
  readonly entry: DirectoryEntry
  readonly year: number
}

export function sumReading({ database, directory }: Pick<ServiceContext, 'database' | 'directory'>) {
  /** The sum as the units stand now, what it is frozen as, and what has changed since. */
  async function getSum(code: string, year: number, actor: Actor): Promise<Sum> {
    const tree = await directory()
    return readSum(database.read, { tree, entry: entryInScope(tree, code, actor), year }, actor)
  }

  /** The units behind one cell of the live sum. */
  async function getSumCell(code: string, year: number, cell: string, actor: Actor): Promise<SumCellUnits> {
    const tree = await directory()
    const entry = entryInScope(tree, code, actor)
    if (!cellMapOf(editionOf(year).id).has(cell))
      throw new ProblemError('not-found', { detail: text('报告格式中没有这一格', 'No form has this cell') })
    const { counting } = await countSum(database.read, { tree, entry, year })
    const units = counting.map(({ code: of, reportId, version, cells: { [cell]: value } }) => ({
      agency: toAgencyRef(getEntry(tree, of).agency, tree.nameIn(of, year)),
      reportId,
      version,
      ...(value !== undefined && { value }),
    }))
    return { cell, units }
  }

  return { getSum, getSumCell }
}

/** The units of a sum, and the figures of those that are in it. */
export async function countSum(
  db: Connection,
  { tree, entry, year }: SumOf,
): Promise<{ units: CountedUnit[]; counting: Counting[] }> {
  const units = countUnits(await listUnits(db, tree, entry.agency.code, year), year)
  const keys = keysOf(units)
  return { units, counting: toFigures(keys, await listFigures(db, keys)) }
}

export async function readSum(db: Connection, of: SumOf, actor: Actor): Promise<Sum> {
  const { tree, entry, year } = of
  const edition = editionOf(year).id
  const { units, counting } = await countSum(db, of)
  const [report] = await listSumReports(db, [entry.agency.id], year)
  const key = report && { reportId: report.id, version: report.version }
  const frozen = key && report.frozenAt !== null ? ((await listFrozenUnits(db, [key])).get(report.id) ?? []) : []
  const counted = new Map(frozen.map(({ agencyId, version }) => [agencyId, version]))
  return {
    agency: toAgencyRef(entry.agency, tree.nameIn(entry.agency.code, year)),
    year,
    edition,
    units: units.map((unit) => toSumUnit(of, unit, counted.get(unit.entry.agency.id) ?? null)),
    cells: sumUnits(edition, counting),
    report: report ? await toReport(db, report) : null,
    changes: report?.frozenAt ? await changesSince(db, of, frozen, { units, counting }) : [],
    mayFreeze: counting.length > 0 && mayFreeze(report, actor),
  }
}

function toSumUnit({ tree, year }: SumOf, { entry, report, inclusion, counts }: CountedUnit, frozen: number | null) {
  return {
    agency: toAgencyRef(entry.agency, tree.nameIn(entry.agency.code, year)),
    ownOffice: entry.agency.ownOffice,
    inclusion,
    reportId: report?.id ?? null,
    state: report ? (report.published ? ('published' as const) : report.state) : null,
    edition: report?.edition ?? null,
    version: counts?.version ?? null,
    frozenVersion: frozen,
  }
}

async function toReport(db: Connection, report: SumReport): Promise<NonNullable<Sum['report']>> {
  const { id, state, version, revision, frozenAt } = report
  const { cells } = await getSumVersion(db, report)
  return { id, state, version, revision, frozenAt, cells }
}

/** Only what differs is read again: most units are as the sum counted them. */
async function changesSince(
  db: Connection,
  { tree, year }: SumOf,
  frozen: readonly FrozenUnit[],
  { units, counting }: { units: readonly CountedUnit[]; counting: readonly Counting[] },
): Promise<SumChange[]> {
  const { before, now } = changedVersions(frozen, units)
  const keys = before.map((unit) => ({ ...unit, code: tree.findById(unit.agencyId)?.agency.code ?? '' }))
  const was = toFigures(keys, await listFigures(db, keys))
  const changed = new Set(now.map(({ entry }) => entry.agency.code))
  const is = counting.filter(({ code }) => changed.has(code))
  const reasons = new Map([...was, ...is].map(({ code, reason }) => [code, reason]))
  return sumChanges(editionOf(year).id, was, is).map(({ code, ...change }) => ({
    ...change,
    agency: toAgencyRef(getEntry(tree, code).agency, tree.nameIn(code, year)),
    reason: reasons.get(code) ?? null,
  }))
}

function mayFreeze(report: SumReport | undefined, { role }: Actor): boolean {
  const actions = allowedActions({ state: report?.state ?? 'draft', role, ownWork: false })
  return actions.includes('save') || actions.includes('correct')
}
