import type { AuditTable, Connection } from '@gongkai/database'
import type { AuditEntry } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import type { AuditRecord, ServiceContext } from '../../service-context.ts'
import { hashOf } from '../../hash.ts'
import { appendLine, getAuditHead, listEntries, listLinesAfter, takeAuditHead } from './audit.queries.ts'

export type AuditService = ReturnType<typeof createAuditService>

const pageSize = 1000

export function createAuditService({ database, now }: Pick<ServiceContext, 'database' | 'now'>) {
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

  /** The newest lines about the actor's subtree, for approvers and administrators; of one subject where it is given. */
  async function listAudit(
    { subject, limit = 200 }: { subject?: string | undefined; limit?: number },
    actor: Actor,
  ): Promise<AuditEntry[]> {
    authorize(actor, ['approver', 'administrator'], actor.agencyPath)
    return listEntries(database.read, { subject, path: actor.agencyPath, limit })
  }

  return { record, verifyAudit, listAudit }
}

function follows({ hash, ...line }: AuditTable, before: { seq: number; hash: string }): boolean {
  return line.seq === before.seq + 1 && line.previous_hash === before.hash && hash === hashOf(line)
}
