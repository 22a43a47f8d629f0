import {
  Account,
  BackupCodes,
  PasswordChange,
  PasswordConfirm,
  Person,
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

const get = staffRoute(
  { who: 'staff' },
  { method: 'get', path: '/account', responses: json(Account, 'Own sessions and last sign-ins') },
)
const changePassword = staffRoute(
  { ...own, beforePassword: true },
  { method: 'put', path: '/account/password', request: jsonBody(PasswordChange), responses: json(Person, 'Changed') },
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
  responses: json(Person, 'Switched off'),
})
const endSession = staffRoute(
  { who: 'staff' },
  {
    method: 'delete',
    path: '/account/sessions/{id}',
    request: { params: z.object({ id: z.string().max(100) }) },
    responses: json(Account, 'Without the session'),
  },
)

export function accountRoutes(account: AccountService) {
  return createRouter<StaffEnv>()
    .openapi(get, async (c) => c.json(await account.getAccount(asking(c)), 200))
    .openapi(changePassword, async (c) => {
      const asks = asking(c)
      await account.changePassword(c.req.valid('json'), asks)
      return c.json({ ...asks.person, mustChangePassword: false }, 200)
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
      const asks = asking(c)
      setCookies(c, await account.disableSecondFactor(c.req.valid('json').password, asks))
      return c.json({ ...asks.person, twoFactor: false }, 200)
    })
    .openapi(endSession, async (c) => {
      const asks = asking(c)
      await account.endSession(c.req.valid('param').id, asks)
      return c.json(await account.getAccount(asks), 200)
    })
}

function asking(c: Context<StaffEnv>): Asking {
  return { ...signedInOf(c), cookie: c.req.header('cookie') ?? '' }
}
