import type { BatchItemTable, BatchTable, Connection } from '@gongkai/database'
import type { BatchItem, BatchItemDetail, BatchSummary, Reading } from '@gongkai/schema'
import { endOfSubtree } from '../../subtree.ts'

/** A batch with where it belongs. */
export interface StoredBatch {
  readonly summary: BatchSummary
  readonly agencyPath: string
}

export type StoredItem = BatchItemDetail & { readonly batchId: string }

const noItems = { read: 0, failed: 0, accepted: 0, rejected: 0 }

const batches = (db: Connection) =>
  db
    .selectFrom('batch')
    .innerJoin('agency', 'agency.id', 'batch.agency_id')
    .leftJoin('user', 'user.id', 'batch.created_by')
    .select(['batch.id', 'batch.name', 'batch.created_by', 'batch.created_at', 'batch.closed_at'])
    .select(['agency.code', 'agency.path', 'user.name as creator'])

type BatchRow = Awaited<ReturnType<ReturnType<typeof batches>['executeTakeFirstOrThrow']>>

export async function findBatch(db: Connection, id: string): Promise<StoredBatch | undefined> {
  const row = await batches(db).where('batch.id', '=', id).executeTakeFirst()
  return row && toBatch(row, (await countItems(db, [id])).get(id))
}

/** Batches of a subtree, the newest first. */
export async function listBatches(db: Connection, path: string): Promise<StoredBatch[]> {
  const rows = await batches(db)
    .$if(path !== '/', (query) => query.where('agency.path', '>=', path).where('agency.path', '<', endOfSubtree(path)))
    .orderBy('batch.created_at', 'desc')
    .limit(100)
    .execute()
  const counts = await countItems(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toBatch(row, counts.get(row.id)))
}

async function countItems(db: Connection, ids: readonly string[]): Promise<Map<string, BatchSummary['counts']>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('batch_item')
    .select(({ fn }) => ['batch_id', 'state', fn.countAll<number | string>().as('count')])
    .where('batch_id', 'in', ids)
    .groupBy(['batch_id', 'state'])
    .execute()
  const counts = new Map<string, BatchSummary['counts']>()
  for (const { batch_id: id, state, count } of rows)
    counts.set(id, { ...(counts.get(id) ?? noItems), [state]: Number(count) })
  return counts
}

export async function insertBatch(trx: Connection, row: BatchTable): Promise<void> {
  await trx.insertInto('batch').values(row).execute()
}

export async function closeBatch(trx: Connection, id: string, at: Date): Promise<void> {
  await trx.updateTable('batch').set({ closed_at: at.toISOString() }).where('id', '=', id).execute()
}

const itemColumns = [
  'batch_item.id',
  'batch_item.name',
  'batch_item.state',
  'batch_item.agency_code',
  'batch_item.year',
  'batch_item.sure',
  'batch_item.unsure',
  'batch_item.missing',
  'batch_item.failing',
  'batch_item.report_id',
  'batch_item.reason',
  'batch_item.at',
] as const

const items = (db: Connection) =>
  db
    .selectFrom('batch_item')
    .leftJoin('agency', 'agency.code', 'batch_item.agency_code')
    .select(itemColumns)
    .select('agency.name as agency_name')

type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>

/** The items of a batch by the names of their files, without their readings. */
export async function listItems(db: Connection, batchId: string): Promise<BatchItem[]> {
  const rows = await items(db).where('batch_id', '=', batchId).orderBy('batch_item.name').execute()
  return rows.map(toItem)
}

export async function findItem(
  db: Connection,
  batchId: string,
  which: { readonly id: string } | { readonly hash: string },
): Promise<StoredItem | undefined> {
  const row = await items(db)
    .select(['batch_item.batch_id', 'batch_item.hash', 'batch_item.reading'])
    .where('batch_id', '=', batchId)
    .$if('id' in which, (query) => query.where('batch_item.id', '=', 'id' in which ? which.id : ''))
    .$if('hash' in which, (query) => query.where('hash', '=', 'hash' in which ? which.hash : ''))
    .executeTakeFirst()
  if (!row) return undefined
  return { ...toItem(row), batchId: row.batch_id, hash: row.hash, reading: JSON.parse(row.reading) as Reading }
}

/** False when the batch has the document already. */
export async function insertItem(trx: Connection, row: BatchItemTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('batch_item')
    .values(row)
    .onConflict((conflict) => conflict.columns(['batch_id', 'hash']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function updateItem(
  trx: Connection,
  id: string,
  change: Partial<Omit<BatchItemTable, 'id' | 'batch_id' | 'name' | 'hash'>>,
): Promise<void> {
  await trx.updateTable('batch_item').set(change).where('id', '=', id).execute()
}

function toBatch(row: BatchRow, counts: BatchSummary['counts'] = noItems): StoredBatch {
  return {
    summary: {
      id: row.id,
      name: row.name,
      agencyCode: row.code,
      createdBy: row.creator ?? row.created_by,
      createdAt: row.created_at,
      closedAt: row.closed_at,
      counts,
    },
    agencyPath: row.path,
  }
}

function toItem(row: ItemRow): BatchItem {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    agencyCode: row.agency_code,
    agencyName: row.agency_name,
    year: row.year,
    sure: row.sure,
    unsure: row.unsure,
    missing: row.missing,
    failing: row.failing,
    reportId: row.report_id,
    reason: row.reason,
    at: row.at,
  }
}
