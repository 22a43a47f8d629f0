import type { AuditTable, Connection } from '@gongkai/database'
import type { AuditPage, AuditQuery } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import type { AuditRecord, ServiceContext } from '../../service-context.ts'
import { hashOf } from '../../hash.ts'
import {
  appendLine,
  findPersonPath,
  getAuditHead,
  listEntries,
  listLinesAfter,
  takeAuditHead,
} from './audit.queries.ts'
import { type Refusal, rememberRefusals } from './refusals.ts'

export type AuditService = ReturnType<typeof createAuditService>

/** Lines that the chain is walked by. */
const pageSize = 1000
const shownAtOnce = 50
const oneDay = 24 * 60 * 60 * 1000

export function createAuditService({ database, now }: Pick<ServiceContext, 'database' | 'now'>) {
  const refusals = rememberRefusals()

  /**
   * Appends a line to the chain, as the last write of the transaction that it tells of: the chain has one end, and
   * writers wait for it in turn.
   */
  async function record(trx: Connection, { actor, action, subject, detail = {} }: AuditRecord): Promise<void> {
    const head = await takeAuditHead(trx)
    const line = {
      seq: head.seq + 1,
      at: now().toISOString(),
      actor: actor.id,
      action,
      subject,
      detail: JSON.stringify(detail),
      previous_hash: head.hash,
    }
    await appendLine(trx, { ...line, hash: hashOf(line) })
  }

  /**
   * Walks the whole chain. `brokenAt`: the number of the first line that was changed, removed or put in; null when the
   * chain is whole up to its recorded end.
   */
  async function verifyAudit(): Promise<{ entries: number; brokenAt: number | null }> {
    const head = await getAuditHead(database.read)
    let seq = 0
    let hash = ''
    while (seq < head.seq) {
      const lines = await listLinesAfter(database.read, seq, pageSize)
      if (lines.length === 0) return { entries: seq, brokenAt: seq + 1 }
      for (const line of lines) {
        if (seq === head.seq) break
        if (!follows(line, { seq, hash })) return { entries: seq, brokenAt: seq + 1 }
        seq = line.seq
        hash = line.hash
      }
    }
    return { entries: seq, brokenAt: hash === head.hash ? null : seq }
  }

  /** What was done in the actor's subtree, the newest first, for approvers and administrators. */
  async function listAudit(query: AuditQuery, actor: Actor): Promise<AuditPage> {
    authorize(actor, ['approver', 'administrator'], actor.agencyPath)
    return listPage(query, actor.agencyPath)
  }

  /** What a person of the actor's subtree did, wherever it was, for administrators. */
  async function listPersonAudit(id: string, cursor: string | undefined, actor: Actor): Promise<AuditPage> {
    const path = await findPersonPath(database.read, id)
    if (path === undefined) throw new ProblemError('person-unknown')
    authorize(actor, ['administrator'], path)
    return listPage({ actor: id, cursor }, '/')
  }

  async function listPage({ from, to, cursor, ...query }: AuditQuery, path: string): Promise<AuditPage> {
    const filter = {
      ...query,
      path,
      from: from && startOf(from).toISOString(),
      before: to && new Date(startOf(to).getTime() + oneDay).toISOString(),
      below: cursor === undefined ? undefined : Number(cursor),
    }
    const lines = await listEntries(database.read, filter, shownAtOnce + 1)
    const items = lines.slice(0, shownAtOnce)
    return { items, next: lines.length > shownAtOnce ? String(items.at(-1)?.seq) : null }
  }

  /**
   * Tells that somebody signed in was refused; called when their transaction is rolled back. The same refusal of the same
   * person is told once a minute, so that a loop does not fill the disk.
   */
  async function recordRefusal(actor: Actor, refusal: Refusal): Promise<void> {
    if (!refusals.isNews(actor.id, refusal, now())) return
    const line = { actor, action: 'refused' as const, subject: `person:${actor.id}`, detail: { ...refusal } }
    await database.write.transaction().execute((trx) => record(trx, line))
  }

  return { record, verifyAudit, listAudit, listPersonAudit, recordRefusal }
}

/** The instant at which a day of Beijing begins. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

function follows({ hash, ...line }: AuditTable, before: { seq: number; hash: string }): boolean {
  return line.seq === before.seq + 1 && line.previous_hash === before.hash && hash === hashOf(line)
}
