import {
  Agency,
  AgencyChange,
  AgencyChanged,
  AgencyClose,
  AgencyCode,
  AgencyImport,
  AgencyMerge,
  AgencyMove,
  AgencyPatch,
  AgencyRename,
  AgencyReopen,
  AgencySheet,
  AgencySheetResult,
} from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { readerLanguage } from '../../http/language.ts'
import { json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { AgenciesService } from './agencies.service.ts'

const administrator = { who: ['administrator'] } as const
const form = { ...administrator, body: 'form' } as const
const params = z.object({ code: AgencyCode })

const listInScope = staffRoute(
  { who: 'staff' },
  { method: 'get', path: '/agencies', responses: json(Agency.array(), 'The own agency and all below it') },
)
const history = staffRoute(administrator, {
  method: 'get',
  path: '/agencies/{code}/history',
  request: { params },
  responses: json(AgencyChange.array(), 'What happened to the agency, newest first'),
})
const create = staffRoute(form, {
  method: 'post',
  path: '/agencies',
  request: jsonBody(AgencyImport),
  responses: json(Agency, 'The agency that was added'),
})
const correct = staffRoute(form, {
  method: 'patch',
  path: '/agencies/{code}',
  request: { params, ...jsonBody(AgencyPatch) },
  responses: json(Agency, 'The agency as it is now, for all years'),
})
const importSheet = staffRoute(
  { ...administrator, body: 'document' },
  {
    method: 'post',
    path: '/agencies/import',
    request: jsonBody(AgencySheet),
    responses: json(AgencySheetResult, 'What became of each row; a wrong one leaves all of them out'),
  },
)
const changed = json(AgencyChanged, 'What the change did, or with `dryRun` would do')
const rename = staffRoute(form, {
  method: 'post',
  path: '/agencies/{code}/rename',
  request: { params, ...jsonBody(AgencyRename) },
  responses: changed,
})
const move = staffRoute(form, {
  method: 'post',
  path: '/agencies/{code}/move',
  request: { params, ...jsonBody(AgencyMove) },
  responses: changed,
})
const merge = staffRoute(form, {
  method: 'post',
  path: '/agencies/{code}/merge',
  request: { params, ...jsonBody(AgencyMerge) },
  responses: changed,
})
const close = staffRoute(form, {
  method: 'post',
  path: '/agencies/{code}/close',
  request: { params, ...jsonBody(AgencyClose) },
  responses: changed,
})
const reopen = staffRoute(form, {
  method: 'post',
  path: '/agencies/{code}/reopen',
  request: { params, ...jsonBody(AgencyReopen) },
  responses: changed,
})

export function staffAgenciesRoutes(agencies: AgenciesService) {
  return createRouter<StaffEnv>()
    .openapi(listInScope, async (c) => c.json(await agencies.listOwnAgencies(actorOf(c)), 200))
    .openapi(history, async (c) => c.json(await agencies.getAgencyHistory(c.req.valid('param').code, actorOf(c)), 200))
    .openapi(create, async (c) => c.json(await agencies.createAgency(c.req.valid('json'), actorOf(c)), 200))
    .openapi(correct, async (c) =>
      c.json(await agencies.correctAgency(c.req.valid('param').code, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(importSheet, async (c) => {
      const language = readerLanguage(c)
      return c.json(await agencies.importSheet(c.req.valid('json'), actorOf(c), (text) => text[language]), 200)
    })
    .openapi(rename, async (c) =>
      c.json(await agencies.renameAgency(c.req.valid('param').code, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(move, async (c) =>
      c.json(await agencies.moveAgency(c.req.valid('param').code, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(merge, async (c) =>
      c.json(await agencies.mergeAgency(c.req.valid('param').code, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(close, async (c) =>
      c.json(await agencies.closeAgency(c.req.valid('param').code, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(reopen, async (c) =>
      c.json(await agencies.reopenAgency(c.req.valid('param').code, c.req.valid('json'), actorOf(c)), 200),
    )
}
