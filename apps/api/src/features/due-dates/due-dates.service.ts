import type { Connection } from '@gongkai/database'
import { effectiveDueDate, localDueRange, nearestNotice } from '@gongkai/domain'
import { type DueDateSet, type EffectiveDueDate, type LocalDueDate, text } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import type { Directory, DirectoryEntry } from '../../directory.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'
import { entryInScope, getEntry, subtreeIn } from '../../subtree.ts'
import { deleteNotice, listNotices, putNotice, type StoredNotice } from './due-dates.queries.ts'

export type DueDatesService = ReturnType<typeof createDueDatesService>

/** Gives the last day that counts for an agency in a year. */
export type DueDates = (code: string, year: number) => EffectiveDueDate

export function createDueDatesService({ database, now, directory, record }: ServiceContext) {
  /** What was set in the agency's subtree for the reports on a year, and above it for its units. */
  async function listDueDates(
    { agency, year }: { agency?: string | undefined; year: number },
    actor: Actor,
  ): Promise<LocalDueDate[]> {
    const tree = await directory()
    return listFor(database.read, tree, entryInScope(tree, agency, actor), year)
  }

  /** Sets or takes back a local notice's date; answers what is set for the agency and its units now. */
  async function setDueDate(
    { agencyCode, year, covers, date, basis }: DueDateSet,
    actor: Actor,
  ): Promise<LocalDueDate[]> {
    const tree = await directory()
    const entry = getEntry(tree, agencyCode)
    authorize(actor, ['administrator'], entry.path)
    if (date !== null) assertDate(tree, entry, { year, covers, date })
    return database.write.transaction().execute(async (trx) => {
      const row = { agency_id: entry.agency.id, year, covers }
      const set = { date: date ?? '', basis, set_by: actor.id, set_at: now().toISOString() }
      await (date === null ? deleteNotice(trx, row) : putNotice(trx, { ...row, ...set }))
      const action = date === null ? 'clear-due-date' : 'set-due-date'
      await record(trx, { actor, action, subject: `agency:${agencyCode}`, detail: { year, covers, date, basis } })
      return listFor(trx, tree, entry, year)
    })
  }

  /** The last days that count, for agencies of a subtree and some years: one query, whatever is asked then. */
  async function loadDueDates(
    db: Connection,
    agencyIds: readonly string[],
    years: { readonly from: number; readonly to: number },
  ): Promise<DueDates> {
    const tree = await directory()
    const codes = agencyIds.flatMap((id) => tree.findById(id)?.agency.code ?? [])
    const above = [years.from, years.to].flatMap((year) => codes.flatMap((code) => tree.ancestorsIn(code, year)))
    const ids = new Set([...agencyIds, ...above.map(({ agency }) => agency.id)])
    return dueDatesIn(tree, await listNotices(db, [...ids], years))
  }

  /** The last day that counts for one agency and year. */
  async function getDueDate(db: Connection, agency: { readonly id: string }, year: number): Promise<EffectiveDueDate> {
    const code = (await directory()).findById(agency.id)?.agency.code ?? ''
    return (await loadDueDates(db, [agency.id], { from: year, to: year }))(code, year)
  }

  return { listDueDates, setDueDate, loadDueDates, getDueDate }
}

function dueDatesIn(tree: Directory, notices: readonly StoredNotice[]): DueDates {
  const keyOf = (code: string, covers: string, year: number) => `${code} ${covers} ${year}`
  const set = new Map(notices.map((notice) => [keyOf(notice.code, notice.covers, notice.year), notice]))
  return (code, year) => {
    const { agency } = getEntry(tree, code)
    const above = tree.ancestorsIn(code, year).map((entry) => entry.agency.code)
    const noticeOf = (of: string, covers: string) => set.get(keyOf(of, covers, year))
    return effectiveDueDate(year, agency, nearestNotice([code, ...above.toReversed()], noticeOf))
  }
}

async function listFor(db: Connection, tree: Directory, entry: DirectoryEntry, year: number): Promise<LocalDueDate[]> {
  const { code } = entry.agency
  const above = tree.ancestorsIn(code, year)
  const entries = [...above, ...subtreeIn(tree, code, year).map((placed) => placed.entry)]
  const ids = entries.map(({ agency }) => agency.id)
  const isAbove = new Set(above.map(({ agency }) => agency.code))
  const notices = await listNotices(db, ids, { from: year, to: year })
  return notices
    .filter((notice) => notice.covers === 'units' || !isAbove.has(notice.code))
    .map(({ code: agencyCode, ...notice }) => ({
      agencyCode,
      agencyName: tree.nameIn(agencyCode, year)?.name ?? agencyCode,
      ...notice,
    }))
}

/** A local date lies after the year and is not later than the statute's, where the statute sets one. */
function assertDate(
  tree: Directory,
  { agency }: DirectoryEntry,
  { year, covers, date }: { year: number; covers: string; date: string },
): void {
  const units = subtreeIn(tree, agency.code, year).slice(1)
  const range = localDueRange(year, covers === 'self' ? [agency] : units.map(({ entry }) => entry.agency))
  if (range.from <= date && date <= range.to) return
  const message = text(`应在 ${range.from} 至 ${range.to} 之间`, `has to lie between ${range.from} and ${range.to}`)
  throw new ProblemError('invalid', { fields: [{ path: 'date', message }] })
}
