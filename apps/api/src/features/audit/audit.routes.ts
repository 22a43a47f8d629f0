import { AuditPage, AuditQuery } from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { AuditService } from './audit.service.ts'

const list = staffRoute(
  { who: ['approver', 'administrator'] },
  {
    method: 'get',
    path: '/audit',
    request: { query: AuditQuery },
    responses: json(AuditPage, 'What was done in the own subtree, the newest first'),
  },
)
const ofPerson = staffRoute(
  { who: ['administrator'] },
  {
    method: 'get',
    path: '/people/{id}/audit',
    request: { params: z.object({ id: z.string().max(100) }), query: AuditQuery.pick({ cursor: true }) },
    responses: json(AuditPage, 'What a person did, the newest first'),
  },
)

export function auditRoutes(audit: AuditService) {
  return createRouter<StaffEnv>()
    .openapi(list, async (c) => c.json(await audit.listAudit(c.req.valid('query'), actorOf(c)), 200))
    .openapi(ofPerson, async (c) =>
      c.json(await audit.listPersonAudit(c.req.valid('param').id, c.req.valid('query').cursor, actorOf(c)), 200),
    )
}
