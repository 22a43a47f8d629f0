import { createHash } from 'node:crypto'
import type { Connection } from '@gongkai/database'
import { readReport, toContent } from '@gongkai/documents'
import { matchAgency } from '@gongkai/domain'
import {
  type Agency,
  type Batch,
  type BatchCreate,
  type BatchItemAccept,
  type BatchItemDetail,
  type BatchItemSave,
  type BatchSummary,
  type Reading,
  type ReportContent,
  type Role,
  text,
} from '@gongkai/schema'
import { type Actor, authorize, isInScope } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'
import { uuidAt } from '../../uuid.ts'
import { countReading, decideReading, isUnread } from './batch-reading.ts'
import {
  closeBatch,
  findBatch,
  findItem,
  insertBatch,
  insertItem,
  listBatches,
  listItems,
  type StoredBatch,
  type StoredItem,
  updateItem,
} from './batches.queries.ts'

/** What becomes of an accepted document: `id` of the report it is in now. */
export interface BatchesNeeds {
  /** Throws `already-exists` where the agency has a report on the year. */
  createDraft(agencyCode: string, year: number, content: ReportContent, actor: Actor): Promise<string>
  /** Over the draft that there is; throws `wrong-state` where nobody may write into it. */
  replaceDraft(agencyCode: string, year: number, content: ReportContent, actor: Actor): Promise<string>
  publish(agencyCode: string, year: number, content: ReportContent, actor: Actor): Promise<string>
}

export type BatchesService = ReturnType<typeof createBatchesService>

const fillers: readonly Role[] = ['clerk', 'administrator']

export function createBatchesService({ database, directory, now, record }: ServiceContext, needs: BatchesNeeds) {
  async function getBatch(db: Connection, id: string, actor: Actor): Promise<StoredBatch> {
    const batch = await findBatch(db, id)
    if (!batch) throw new ProblemError('not-found')
    authorize(actor, fillers, batch.agencyPath)
    return batch
  }

  async function getOpenBatch(id: string, actor: Actor): Promise<StoredBatch> {
    const batch = await getBatch(database.write, id, actor)
    if (batch.summary.closedAt === null) return batch
    throw new ProblemError('wrong-state', { detail: text('这一批已经结束', 'This batch is closed') })
  }

  async function getItem(db: Connection, batchId: string, id: string): Promise<StoredItem> {
    const item = await findItem(db, batchId, { id })
    if (!item) throw new ProblemError('not-found')
    return item
  }

  /** An item that nobody has decided about yet. */
  async function getOpenItem(batchId: string, id: string, actor: Actor): Promise<StoredItem> {
    await getOpenBatch(batchId, actor)
    const item = await getItem(database.write, batchId, id)
    if (item.state === 'read' || item.state === 'failed') return item
    throw new ProblemError('wrong-state', {
      detail: text('这份文件已经处理过', 'This document has been decided about'),
    })
  }

  /** Agencies that the actor may fill in for: a document of another one is not theirs to import. */
  async function agenciesOf(actor: Actor): Promise<Agency[]> {
    const { entries } = await directory()
    return entries.filter(({ path }) => isInScope(actor, path)).map(({ agency }) => agency)
  }

  async function createBatch({ name, agencyCode }: BatchCreate, actor: Actor): Promise<Batch> {
    const entry = (await directory()).find(agencyCode)
    if (!entry) throw new ProblemError('agency-unknown')
    authorize(actor, fillers, entry.path)
    const id = uuidAt(now())
    await database.write.transaction().execute(async (trx) => {
      const at = now().toISOString()
      await insertBatch(trx, {
        id,
        agency_id: entry.agency.id,
        name,
        created_by: actor.id,
        created_at: at,
        closed_at: null,
      })
      await record(trx, { actor, action: 'create', subject: `batch:${id}`, detail: { agency: agencyCode } })
    })
    return getBatchWithItems(id, actor)
  }

  async function listOwnBatches(actor: Actor): Promise<BatchSummary[]> {
    authorize(actor, fillers, actor.agencyPath)
    return (await listBatches(database.read, actor.agencyPath)).map(({ summary }) => summary)
  }

  async function getBatchWithItems(id: string, actor: Actor): Promise<Batch> {
    const { summary } = await getBatch(database.write, id, actor)
    return { ...summary, items: await listItems(database.write, id) }
  }

  /** Reads a document into the batch. The same document again is the item that there is: an upload can be gone on with. */
  async function addItem(
    batchId: string,
    { name, bytes }: { name: string; bytes: Uint8Array },
    actor: Actor,
  ): Promise<BatchItemDetail> {
    await getOpenBatch(batchId, actor)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const known = await findItem(database.write, batchId, { hash })
    if (known) return toDetail(known)
    const reading = readReport({ name, bytes })
    const matches = reading.agency.name === null ? [] : matchAgency(reading.agency.name, await agenciesOf(actor))
    const agency = matches.length === 1 ? matches[0] : undefined
    await database.write.transaction().execute(async (trx) => {
      const failed = isUnread(reading)
      await insertItem(trx, {
        id: uuidAt(now()),
        batch_id: batchId,
        name: name.slice(0, 300),
        hash,
        agency_code: agency?.code ?? null,
        year: reading.year,
        state: failed ? 'failed' : 'read',
        ...countReading(reading),
        report_id: null,
        reason: failed ? (reading.warnings[0]?.zh ?? null) : null,
        at: now().toISOString(),
        reading: JSON.stringify(reading),
      })
    })
    const item = await findItem(database.write, batchId, { hash })
    if (!item) throw new ProblemError('internal')
    return toDetail(item)
  }

  async function getBatchItem(batchId: string, id: string, actor: Actor): Promise<BatchItemDetail> {
    await getBatch(database.read, batchId, actor)
    return toDetail(await getItem(database.read, batchId, id))
  }

  async function saveItem(
    batchId: string,
    id: string,
    { agencyCode, year, cells }: BatchItemSave,
    actor: Actor,
  ): Promise<BatchItemDetail> {
    const item = await getOpenItem(batchId, id, actor)
    const agency = agencyCode === null ? undefined : await getOwnAgency(agencyCode, actor)
    const reading = decideReading(item.reading, cells, { agency, year })
    await updateItem(database.write, id, {
      agency_code: agencyCode,
      year,
      ...countReading(reading),
      reading: JSON.stringify(reading),
      at: now().toISOString(),
    })
    return toDetail(await getItem(database.write, batchId, id))
  }

  async function getOwnAgency(code: string, actor: Actor): Promise<Agency> {
    const entry = (await directory()).find(code)
    if (!entry) throw new ProblemError('agency-unknown')
    authorize(actor, fillers, entry.path)
    return entry.agency
  }

  /** Takes a document over as a report. Every cell must be sure by then; the same document twice is one report. */
  async function acceptItem(
    batchId: string,
    id: string,
    { as, replace }: BatchItemAccept,
    actor: Actor,
  ): Promise<BatchItemDetail> {
    const item = await getOpenItem(batchId, id, actor)
    const { agencyCode, year, reading } = item
    if (agencyCode === null || year === null || item.unsure > 0) throw undecided(item)
    const agency = await getOwnAgency(agencyCode, actor)
    const content = contentOf(item, reading, agency, year)
    if (as === 'published') authorize(actor, ['administrator'], actor.agencyPath)
    const write = as === 'published' ? needs.publish : replace ? needs.replaceDraft : needs.createDraft
    const reportId = await write(agencyCode, year, content, actor)
    await decide(item, actor, { state: 'accepted', report_id: reportId, reason: null })
    return toDetail(await getItem(database.write, batchId, id))
  }

  async function rejectItem(batchId: string, id: string, reason: string, actor: Actor): Promise<BatchItemDetail> {
    await decide(await getOpenItem(batchId, id, actor), actor, { state: 'rejected', reason })
    return toDetail(await getItem(database.write, batchId, id))
  }

  async function decide(
    item: StoredItem,
    actor: Actor,
    change: { state: 'accepted' | 'rejected'; report_id?: string; reason: string | null },
  ): Promise<void> {
    await database.write.transaction().execute(async (trx) => {
      await updateItem(trx, item.id, { ...change, at: now().toISOString() })
      const detail = { document: item.name, hash: item.hash, report: change.report_id ?? null, reason: change.reason }
      await record(trx, { actor, action: change.state, subject: `batch:${item.batchId}`, detail })
    })
  }

  async function closeOwnBatch(id: string, actor: Actor): Promise<Batch> {
    await getOpenBatch(id, actor)
    await database.write.transaction().execute(async (trx) => {
      await closeBatch(trx, id, now())
      await record(trx, { actor, action: 'close', subject: `batch:${id}` })
    })
    return getBatchWithItems(id, actor)
  }

  return {
    createBatch,
    listBatches: listOwnBatches,
    getBatch: getBatchWithItems,
    addItem,
    getItem: getBatchItem,
    saveItem,
    acceptItem,
    rejectItem,
    closeBatch: closeOwnBatch,
  }
}

function contentOf({ name, hash }: StoredItem, reading: Reading, agency: Agency, year: number): ReportContent {
  return {
    ...toContent(reading, { agency, year }),
    origin: { kind: 'imported', document: name.slice(0, 300), hash },
    sourceAddress: null,
  }
}

function toDetail({ batchId: _, ...item }: StoredItem): BatchItemDetail {
  return item
}

function undecided({ agencyCode, year, unsure }: StoredItem): ProblemError {
  const fields: { path: string; message: { zh: string; en: string } }[] = []
  if (agencyCode === null) fields.push({ path: 'agencyCode', message: text('请选择报告机关', 'choose the agency') })
  if (year === null) fields.push({ path: 'year', message: text('请选择报告年度', 'choose the year') })
  if (unsure > 0)
    fields.push({
      path: 'cells',
      message: text(`还有 ${unsure} 格存疑，请先确认`, `${unsure} cells are unsure; confirm them first`),
    })
  return new ProblemError('invalid', { fields })
}
