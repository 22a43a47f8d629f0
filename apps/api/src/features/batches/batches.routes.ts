import { z } from '@hono/zod-openapi'
import {
  Batch,
  BatchCreate,
  BatchItemAccept,
  BatchItemDetail,
  BatchItemSave,
  BatchSummary,
  ReportReason,
  text,
} from '@gongkai/schema'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json, jsonBody } from '../../http/media.ts'
import { ProblemError } from '../../http/problem.ts'
import { createRouter } from '../../http/router.ts'
import type { BatchesService } from './batches.service.ts'

const who = ['clerk', 'administrator'] as const
const BatchParams = z.object({ id: z.uuid() })
const ItemParams = z.object({ id: z.uuid(), item: z.uuid() })
const Upload = z.object({ file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }) })

const list = staffRoute(
  { who },
  {
    method: 'get',
    path: '/batches',
    responses: json(BatchSummary.array(), 'Batches of the own subtree, newest first'),
  },
)
const create = staffRoute(
  { who, body: 'form' },
  { method: 'post', path: '/batches', request: jsonBody(BatchCreate), responses: json(Batch, 'The new batch') },
)
const get = staffRoute(
  { who },
  {
    method: 'get',
    path: '/batches/{id}',
    request: { params: BatchParams },
    responses: json(Batch, 'A batch with its documents'),
  },
)
const close = staffRoute(
  { who },
  { method: 'post', path: '/batches/{id}/close', request: { params: BatchParams }, responses: json(Batch, 'Closed') },
)
const add = staffRoute(
  { who, body: 'document' },
  {
    method: 'post',
    path: '/batches/{id}/items',
    request: { params: BatchParams, body: { required: true, content: { 'multipart/form-data': { schema: Upload } } } },
    responses: json(BatchItemDetail, 'What was read; the same document again is the one that is there'),
  },
)
const getItem = staffRoute(
  { who },
  {
    method: 'get',
    path: '/batches/{id}/items/{item}',
    request: { params: ItemParams },
    responses: json(BatchItemDetail, 'A document with what was read of it'),
  },
)
const saveItem = staffRoute(
  { who, body: 'report' },
  {
    method: 'put',
    path: '/batches/{id}/items/{item}',
    request: { params: ItemParams, ...jsonBody(BatchItemSave) },
    responses: json(BatchItemDetail, 'With the decisions, checked again'),
  },
)
const accept = staffRoute(
  { who, body: 'form' },
  {
    method: 'post',
    path: '/batches/{id}/items/{item}/accept',
    request: { params: ItemParams, ...jsonBody(BatchItemAccept) },
    responses: json(BatchItemDetail, 'Taken over as a report'),
  },
)
const reject = staffRoute(
  { who, body: 'form' },
  {
    method: 'post',
    path: '/batches/{id}/items/{item}/reject',
    request: { params: ItemParams, ...jsonBody(ReportReason) },
    responses: json(BatchItemDetail, 'Rejected'),
  },
)

export function batchesRoutes(batches: BatchesService) {
  return createRouter<StaffEnv>()
    .openapi(list, async (c) => c.json(await batches.listBatches(actorOf(c)), 200))
    .openapi(create, async (c) => c.json(await batches.createBatch(c.req.valid('json'), actorOf(c)), 200))
    .openapi(get, async (c) => c.json(await batches.getBatch(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(close, async (c) => c.json(await batches.closeBatch(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(add, async (c) => {
      const { file }: { file?: File } = c.req.valid('form')
      if (!file) throw noFile()
      const document = { name: file.name, bytes: await file.bytes() }
      return c.json(await batches.addItem(c.req.valid('param').id, document, actorOf(c)), 200)
    })
    .openapi(getItem, async (c) => {
      const { id, item } = c.req.valid('param')
      return c.json(await batches.getItem(id, item, actorOf(c)), 200)
    })
    .openapi(saveItem, async (c) => {
      const { id, item } = c.req.valid('param')
      return c.json(await batches.saveItem(id, item, c.req.valid('json'), actorOf(c)), 200)
    })
    .openapi(accept, async (c) => {
      const { id, item } = c.req.valid('param')
      return c.json(await batches.acceptItem(id, item, c.req.valid('json'), actorOf(c)), 200)
    })
    .openapi(reject, async (c) => {
      const { id, item } = c.req.valid('param')
      return c.json(await batches.rejectItem(id, item, c.req.valid('json').reason, actorOf(c)), 200)
    })
}

function noFile(): ProblemError {
  return new ProblemError('invalid', { fields: [{ path: 'file', message: text('请选择文件', 'choose a file') }] })
}
