import {
  Account,
  BackupCodes,
  PasswordChange,
  PasswordConfirm,
  SecondFactorConfirm,
  SecondFactorEnrolment,
} from '@gongkai/schema'
import type { Context } from 'hono'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { signedInOf, staffRoute } from '../../auth/staff-route.ts'
import { setCookies } from '../../http/cookies.ts'
import { json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { AccountService, Asking } from './account.service.ts'

const own = { who: 'staff', body: 'form' } as const
const secret = { ...own, secretAnswer: true } as const
const done = { 204: { description: 'Done' } }

const get = staffRoute(
  { who: 'staff' },
  { method: 'get', path: '/account', responses: json(Account, 'Own sessions and last sign-ins') },
)
const changePassword = staffRoute(
  { ...own, beforePassword: true },
  { method: 'put', path: '/account/password', request: jsonBody(PasswordChange), responses: done },
)
const enrol = staffRoute(secret, {
  method: 'post',
  path: '/account/second-factor',
  request: jsonBody(PasswordConfirm),
  responses: json(SecondFactorEnrolment, 'What the authenticator app needs'),
})
const confirm = staffRoute(secret, {
  method: 'post',
  path: '/account/second-factor/confirm',
  request: jsonBody(SecondFactorConfirm),
  responses: json(BackupCodes, 'Switched on'),
})
const renewCodes = staffRoute(secret, {
  method: 'post',
  path: '/account/backup-codes',
  request: jsonBody(PasswordConfirm),
  responses: json(BackupCodes, 'New ones in place of the old'),
})
const disable = staffRoute(own, {
  method: 'delete',
  path: '/account/second-factor',
  request: jsonBody(PasswordConfirm),
  responses: done,
})
const endSession = staffRoute(
  { who: 'staff' },
  {
    method: 'delete',
    path: '/account/sessions/{id}',
    request: { params: z.object({ id: z.string().max(100) }) },
    responses: done,
  },
)

export function accountRoutes(account: AccountService) {
  return createRouter<StaffEnv>()
    .openapi(get, async (c) => c.json(await account.getAccount(asking(c)), 200))
    .openapi(changePassword, async (c) => {
      await account.changePassword(c.req.valid('json'), asking(c))
      return c.body(null, 204)
    })
    .openapi(enrol, async (c) => c.json(await account.enrolSecondFactor(c.req.valid('json').password, asking(c)), 200))
    .openapi(confirm, async (c) => {
      const { codes, cookies } = await account.confirmSecondFactor(c.req.valid('json').code, asking(c))
      setCookies(c, cookies)
      return c.json({ codes: [...codes] }, 200)
    })
    .openapi(renewCodes, async (c) => {
      const codes = await account.renewBackupCodes(c.req.valid('json').password, asking(c))
      return c.json({ codes: [...codes] }, 200)
    })
    .openapi(disable, async (c) => {
      setCookies(c, await account.disableSecondFactor(c.req.valid('json').password, asking(c)))
      return c.body(null, 204)
    })
    .openapi(endSession, async (c) => {
      await account.endSession(c.req.valid('param').id, asking(c))
      return c.body(null, 204)
    })
}

function asking(c: Context<StaffEnv>): Asking {
  return { ...signedInOf(c), cookie: c.req.header('cookie') ?? '' }
}
