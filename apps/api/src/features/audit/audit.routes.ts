import { AuditEntry } from '@gongkai/schema'
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
    request: { query: z.object({ subject: z.string().max(100).optional() }) },
    responses: json(AuditEntry.array(), 'The newest lines about the own subtree'),
  },
)

export function auditRoutes(audit: AuditService) {
  return createRouter<StaffEnv>().openapi(list, async (c) =>
    c.json(await audit.listAudit(c.req.valid('query'), actorOf(c)), 200),
  )
}
