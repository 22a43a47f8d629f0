import type { AgencyChangeTable } from '@gongkai/database'
import { closeFaults, mergeFaults, moveFaults, ownOfficeFault, renameFaults, reopenFaults } from '@gongkai/domain'
import type {
  Agency,
  AgencyChangeKind,
  AgencyChanged,
  AgencyClose,
  AgencyMerge,
  AgencyMove,
  AgencyRename,
  AgencyReopen,
  AuditAction,
} from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import type { DirectoryEntry } from '../../directory.ts'
import { getEntry } from '../../subtree.ts'
import { uuidAt } from '../../uuid.ts'
import { setLastYear, setName, setParent } from './agencies.queries.ts'
import {
  addChange,
  findLastChange,
  keepChange,
  listReportsOf,
  listYearsBelow,
  movePaths,
} from './agency-changes.queries.ts'
import {
  type AgencyOutcome,
  type AgencyState,
  type AgencyTransaction,
  getAgencyAfter,
  getOwnEntry,
  refuse,
} from './agency-work.ts'
import { everAbove } from './circles.ts'

/** What happens to agencies on a date: figures stay with the report years they were made in, and nothing is deleted. */
export function changeAgencies(changeDirectory: AgencyTransaction) {
  /** From `fromYear` on the agency is called otherwise; reports on earlier years keep their name. */
  async function renameAgency(code: string, wanted: AgencyRename, actor: Actor): Promise<AgencyChanged> {
    return changeDirectory(actor, async (state) => {
      const entry = getOwnEntry(state.tree, code, actor)
      const { agency } = entry
      const { name, shortName, fromYear, reason, dryRun } = wanted
      const siblings = agency.parentCode === null ? [] : state.tree.childrenOf(agency.parentCode)
      const dated = await datedOf(state, agency, 'renamed', fromYear)
      refuse(renameFaults({ ...dated, name, shortName, siblings: siblings.map((one) => one.agency) }))
      if (dryRun) return dry(state, entry)
      const past = { name: agency.name, short_name: agency.shortName }
      await keepChange(state.trx, toRow(state, agency, 'renamed', fromYear - 1, reason, past), {
        name,
        short_name: shortName,
      })
      await setName(state.trx, agency.id, name, shortName)
      return done(state, entry, 'rename', { fromYear, from: agency.name, to: name, reason })
    })
  }

  /** From `fromYear` on the agency stands below another, with everything below it, and its figures count there. */
  async function moveAgency(code: string, wanted: AgencyMove, actor: Actor): Promise<AgencyChanged> {
    return changeDirectory(actor, async (state) => {
      const { trx, tree } = state
      const entry = getOwnEntry(tree, code, actor)
      const { agency, path } = entry
      const { parentCode, fromYear, reason, dryRun } = wanted
      const parent = getEntry(tree, parentCode)
      authorize(actor, ['administrator'], parent.path)
      const aboveParent = everAbove(tree, parentCode, fromYear)
      const dated = await datedOf(state, agency, 'moved', fromYear)
      const office = ownOfficeFault(
        agency,
        parent.agency,
        tree.childrenOf(parentCode).map((one) => one.agency),
      )
      refuse([
        ...moveFaults({ ...dated, parent: parent.agency, aboveParent, parentNow: agency.parentCode }),
        ...(office ? [{ field: 'parentCode', message: office }] : []),
      ])
      const recounted = await listYearsBelow(trx, path, fromYear)
      if (dryRun) return dry(state, entry, { recounted })
      const past = { parent_id: agency.parentCode === null ? null : getEntry(tree, agency.parentCode).agency.id }
      await keepChange(trx, toRow(state, agency, 'moved', fromYear - 1, reason, past), { parent_id: parent.agency.id })
      await setParent(trx, agency.id, parent.agency.id)
      await movePaths(trx, path, `${parent.path}${code}/`)
      // Also where nothing is published yet below it: a parent without units so far gets the figures of a subtree.
      const firstChild = tree.everChildrenOf(parentCode).length === 0
      const detail = { fromYear, from: agency.parentCode, to: parentCode, reason }
      return { ...(await done(state, entry, 'move', detail, { recounted })), rebuildFrom: firstChild ? 0 : fromYear }
    })
  }

  /** The agency ends with the year before `fromYear`; another one goes on in its place. */
  async function mergeAgency(code: string, wanted: AgencyMerge, actor: Actor): Promise<AgencyChanged> {
    return changeDirectory(actor, async (state) => {
      const entry = getOwnEntry(state.tree, code, actor)
      const { agency } = entry
      const { intoCode, fromYear, reason, dryRun } = wanted
      const into = getOwnEntry(state.tree, intoCode, actor)
      const ending = await endingOf(state, entry, fromYear - 1)
      const aboveInto = everAbove(state.tree, intoCode, fromYear)
      refuse(mergeFaults({ ...ending, into: into.agency, aboveInto }))
      if (dryRun) return dry(state, entry, ending)
      const past = { into_id: into.agency.id }
      await addChange(state.trx, toRow(state, agency, 'merged', fromYear - 1, reason, past))
      await setLastYear(state.trx, agency.id, fromYear - 1)
      return done(state, entry, 'merge', { fromYear, from: code, to: intoCode, reason }, ending)
    })
  }

  /** The agency reports on `lastYear` for the last time. */
  async function closeAgency(code: string, { lastYear, reason, dryRun }: AgencyClose, actor: Actor) {
    return changeDirectory(actor, async (state) => {
      const entry = getOwnEntry(state.tree, code, actor)
      const ending = await endingOf(state, entry, lastYear)
      refuse(closeFaults(ending))
      if (dryRun) return dry(state, entry, ending)
      await addChange(state.trx, toRow(state, entry.agency, 'closed', lastYear, reason))
      await setLastYear(state.trx, entry.agency.id, lastYear)
      return done(state, entry, 'close', { from: null, to: lastYear, reason }, ending)
    })
  }

  /** Takes an end back: the agency is expected to report again, without a gap. */
  async function reopenAgency(code: string, { reason, dryRun }: AgencyReopen, actor: Actor): Promise<AgencyChanged> {
    return changeDirectory(actor, async (state) => {
      const entry = getOwnEntry(state.tree, code, actor)
      const { agency } = entry
      const parent = agency.parentCode === null ? undefined : state.tree.find(agency.parentCode)?.agency
      refuse(reopenFaults(agency, parent))
      if (dryRun) return dry(state, entry)
      const lastYear = agency.expected?.lastYear ?? 0
      await addChange(state.trx, toRow(state, agency, 'reopened', lastYear, reason))
      await setLastYear(state.trx, agency.id, null)
      return done(state, entry, 'reopen', { from: lastYear, to: null, reason })
    })
  }

  return { renameAgency, moveAgency, mergeAgency, closeAgency, reopenAgency }
}

async function datedOf({ trx, thisYear }: AgencyState, agency: Agency, kind: AgencyChangeKind, fromYear: number) {
  return { agency, fromYear, thisYear, lastChange: await findLastChange(trx, agency.id, kind) }
}

/** What an end after `lastYear` would leave: reports, and agencies below that go on. */
async function endingOf({ trx, tree, thisYear }: AgencyState, { agency }: DirectoryEntry, lastYear: number) {
  const reports = await listReportsOf(trx, agency.id)
  const published = reports.flatMap((report) => (report.published ? [report.year] : []))
  const drafts = reports
    .filter((report) => !report.published && report.year > lastYear)
    .map(({ year, state }) => ({ year, state }))
  const years = [lastYear + 1, ...tree.turns.filter((year) => year > lastYear), Infinity]
  const below = new Set(
    years.flatMap((year) =>
      tree
        .childrenIn(agency.code, year)
        .map((child) => child.agency)
        .filter(({ expected }) => (expected?.lastYear ?? Infinity) > lastYear),
    ),
  )
  return { agency, lastYear, thisYear, published, below: [...below], drafts }
}

function toRow(
  { at }: AgencyState,
  agency: Agency,
  kind: AgencyChangeKind,
  lastYear: number,
  reason: string,
  past: Partial<Pick<AgencyChangeTable, 'name' | 'short_name' | 'parent_id' | 'into_id'>> = {},
): AgencyChangeTable {
  const nothing = { name: null, short_name: null, parent_id: null, into_id: null }
  return {
    id: uuidAt(at),
    agency_id: agency.id,
    kind,
    last_year: lastYear,
    ...nothing,
    ...past,
    reason,
    recorded_at: at.toISOString(),
  }
}

type Consequences = Partial<Pick<AgencyChanged, 'recounted' | 'drafts'>>

function toChanged(
  state: AgencyState,
  agency: Agency,
  path: string,
  { recounted, drafts }: Consequences,
): AgencyChanged {
  const below = state.tree.entries.filter((entry) => entry.path.startsWith(path)).length - 1
  return { agency, below, recounted: recounted ?? [], drafts: drafts ?? [] }
}

function dry(
  state: AgencyState,
  { agency, path }: DirectoryEntry,
  consequences: Consequences = {},
): AgencyOutcome<AgencyChanged> {
  return { answer: toChanged(state, agency, path, consequences) }
}

async function done(
  state: AgencyState,
  { agency, path }: DirectoryEntry,
  action: AuditAction,
  detail: Readonly<Record<string, unknown>>,
  consequences: Consequences = {},
): Promise<AgencyOutcome<AgencyChanged>> {
  const after = await getAgencyAfter(state.trx, agency.code)
  return {
    answer: toChanged(state, after, path, consequences),
    audit: { action, subject: `agency:${agency.code}`, detail },
  }
}
