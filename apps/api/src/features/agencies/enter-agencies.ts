import { fromYearFaults, type PlannedRow } from '@gongkai/domain'
import {
  type Agency,
  AgencyImport,
  type AgencyPatch,
  type AgencySheet,
  type AgencySheetResult,
  text,
  type Text,
} from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import { findLastChange } from './agency-changes.queries.ts'
import {
  type AgencyOutcome,
  type AgencyState,
  type AgencyTransaction,
  getAgencyAfter,
  getOwnEntry,
} from './agency-work.ts'
import { storePlanned } from './import-agencies.ts'
import { planAgencies, refuseFaults } from './plan-agencies.ts'

/** Adding agencies and correcting what is known of them: one by one, or as a list. */
export function enterAgencies(changeDirectory: AgencyTransaction) {
  /**
   * Adds and updates agencies by code; the same list again changes nothing. Administrators, within their subtree. Throws
   * `invalid` with the places in the list, and then nothing of it is stored.
   */
  async function importAgencies(
    agencies: readonly AgencyImport[],
    actor: Actor,
  ): Promise<{ added: number; changed: number }> {
    return changeDirectory(actor, async (state) => {
      const planned = await planAgencies(state.trx, state.tree, agencies, actor)
      refuseFaults(planned)
      const counts = { added: countOf(planned, 'added'), changed: countOf(planned, 'changed') }
      return store(state, planned, undefined, counts)
    })
  }

  /** The same for a sheet, with what becomes of each row; a row that cannot be leaves all of them out. */
  async function importSheet(
    { rows, dryRun, changes }: AgencySheet,
    actor: Actor,
    say: (text: Text) => string,
  ): Promise<AgencySheetResult> {
    return changeDirectory<AgencySheetResult>(actor, async (state) => {
      authorize(actor, ['administrator'], actor.agencyPath)
      const planned = await datedFaults(state, await planAgencies(state.trx, state.tree, rows, actor), changes)
      const told = planned.map((row) => toSheetRow(row, say))
      const wrong = planned.some(({ faults }) => faults.length > 0)
      if (dryRun || wrong) return { answer: { rows: told, stored: false } }
      return store(state, planned, changes, { rows: told, stored: true })
    })
  }

  /** Throws `already-exists` for a code that is taken. */
  async function createAgency(agency: AgencyImport, actor: Actor): Promise<Agency> {
    return changeDirectory(actor, async (state) => {
      if (state.tree.find(agency.code))
        throw new ProblemError('already-exists', {
          detail: text(`代码 ${agency.code} 已有机关使用`, `An agency has the code ${agency.code} already`),
          fields: [{ path: 'code', message: text('代码已被使用', 'the code is taken') }],
        })
      const planned = await planAgencies(state.trx, state.tree, [agency], actor)
      refuseFaults(planned, () => '')
      const stored = await store(state, planned, undefined, undefined)
      return { ...stored, answer: await getAgencyAfter(state.trx, agency.code) }
    })
  }

  /** Corrects what carries no date. Name and place change through `rename` and `move`. */
  async function correctAgency(code: string, patch: AgencyPatch, actor: Actor): Promise<Agency> {
    return changeDirectory(actor, async (state) => {
      const { agency } = getOwnEntry(state.tree, code, actor)
      const planned = await planAgencies(state.trx, state.tree, [AgencyImport.parse({ ...agency, ...patch })], actor)
      refuseFaults(planned, () => '')
      const [row] = planned
      const stored = await store(state, planned, undefined, undefined)
      const audit = { action: 'change' as const, subject: `agency:${code}`, detail: { changes: row?.changes ?? [] } }
      return { ...stored, ...(stored.audit && { audit }), answer: await getAgencyAfter(state.trx, code) }
    })
  }

  return { importAgencies, importSheet, createAgency, correctAgency }
}

async function store<T>(
  { trx, tree, at }: AgencyState,
  planned: readonly PlannedRow[],
  changes: AgencySheet['changes'],
  answer: T,
): Promise<AgencyOutcome<T>> {
  if (planned.every(({ outcome }) => outcome === 'unchanged')) return { answer }
  const { added, changed, rebuildFrom } = await storePlanned(trx, tree, planned, { at, changes })
  const detail = { added, changed, ...(changes && { ...changes }) }
  return { answer, rebuildFrom, audit: { action: 'import', subject: 'agencies', detail } }
}

function countOf(planned: readonly PlannedRow[], outcome: PlannedRow['outcome']): number {
  return planned.filter((row) => row.outcome === outcome).length
}

/** Names and places that differ may not go back before what is recorded of them. */
async function datedFaults(
  { trx, thisYear }: AgencyState,
  planned: readonly PlannedRow[],
  changes: AgencySheet['changes'],
): Promise<readonly PlannedRow[]> {
  if (!changes) return planned
  const judged: PlannedRow[] = []
  for (const row of planned) {
    const { known, changes: differences } = row
    const fields = new Set(differences.map(({ field }) => field))
    const kinds = [
      ...(fields.has('name') || fields.has('shortName') ? (['renamed'] as const) : []),
      ...(fields.has('parentCode') ? (['moved'] as const) : []),
    ]
    const faults = [...row.faults]
    for (const kind of known ? kinds : []) {
      if (!known) continue
      const lastChange = await findLastChange(trx, known.id, kind)
      const { fromYear } = changes
      const field = kind === 'renamed' ? 'name' : 'parentCode'
      faults.push(
        ...fromYearFaults({ agency: known, fromYear, thisYear, lastChange }).map((one) => ({ ...one, field })),
      )
    }
    judged.push(faults.length > 0 ? { ...row, faults, outcome: 'wrong' } : row)
  }
  return judged
}

function toSheetRow(
  { agency, outcome, changes, faults }: PlannedRow,
  say: (text: Text) => string,
): AgencySheetResult['rows'][number] {
  return {
    code: agency.code,
    outcome,
    changes: [...changes],
    faults: faults.map(({ field, message }) => ({ field, message: say(message) })),
  }
}
