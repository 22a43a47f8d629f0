import {
  PasswordGiven,
  PersonChange,
  PersonCreate,
  PersonView,
  SignIn,
  SignInOutcome,
  SignInPage,
  StaffMember,
} from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { PeopleService } from './people.service.ts'

const who = ['administrator'] as const
const params = z.object({ id: z.string().max(100) })

const list = staffRoute(
  { who },
  { method: 'get', path: '/people', responses: json(StaffMember.array(), 'Everybody of the own subtree') },
)
const add = staffRoute(
  { who, body: 'form', secretAnswer: true },
  {
    method: 'post',
    path: '/people',
    request: jsonBody(PersonCreate),
    responses: json(PasswordGiven, 'Added, with the password to begin with'),
  },
)
const get = staffRoute(
  { who },
  { method: 'get', path: '/people/{id}', request: { params }, responses: json(StaffMember, 'A member of staff') },
)
const change = staffRoute(
  { who, body: 'form' },
  {
    method: 'patch',
    path: '/people/{id}',
    request: { params, ...jsonBody(PersonChange) },
    responses: json(StaffMember, 'As they are now'),
  },
)
const disable = staffRoute(
  { who },
  { method: 'post', path: '/people/{id}/disable', request: { params }, responses: json(StaffMember, 'Disabled') },
)
const enable = staffRoute(
  { who },
  { method: 'post', path: '/people/{id}/enable', request: { params }, responses: json(StaffMember, 'Enabled') },
)
const unlock = staffRoute(
  { who },
  { method: 'post', path: '/people/{id}/unlock', request: { params }, responses: json(StaffMember, 'Unlocked') },
)
const resetPassword = staffRoute(
  { who, secretAnswer: true },
  {
    method: 'post',
    path: '/people/{id}/reset-password',
    request: { params },
    responses: json(PasswordGiven, 'With a new password to begin with'),
  },
)
const resetSecondFactor = staffRoute(
  { who },
  {
    method: 'post',
    path: '/people/{id}/reset-second-factor',
    request: { params },
    responses: json(StaffMember, 'Without a second factor'),
  },
)
const signIns = staffRoute(
  { who },
  {
    method: 'get',
    path: '/people/{id}/sign-ins',
    request: { params },
    responses: json(SignIn.array(), 'The login log of one person, the newest first'),
  },
)
const views = staffRoute(
  { who },
  {
    method: 'get',
    path: '/people/{id}/views',
    request: { params },
    responses: json(PersonView.array(), 'Which reports they looked at, by day'),
  },
)
const allSignIns = staffRoute(
  { who },
  {
    method: 'get',
    path: '/sign-ins',
    request: { query: z.object({ outcome: SignInOutcome.optional(), cursor: z.string().max(200).optional() }) },
    responses: json(SignInPage, 'The login log of the own subtree, the newest first'),
  },
)

export function peopleRoutes(people: PeopleService) {
  return createRouter<StaffEnv>()
    .openapi(list, async (c) => c.json(await people.listPeople(actorOf(c)), 200))
    .openapi(add, async (c) => c.json(await people.addPerson(c.req.valid('json'), actorOf(c)), 200))
    .openapi(get, async (c) => c.json(await people.getPerson(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(change, async (c) =>
      c.json(await people.changePerson(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(disable, async (c) => c.json(await people.disablePerson(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(enable, async (c) => c.json(await people.enablePerson(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(unlock, async (c) => c.json(await people.unlockPerson(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(resetPassword, async (c) => c.json(await people.resetPassword(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(resetSecondFactor, async (c) =>
      c.json(await people.resetSecondFactor(c.req.valid('param').id, actorOf(c)), 200),
    )
    .openapi(signIns, async (c) => c.json(await people.listPersonSignIns(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(views, async (c) => c.json(await people.listPersonViews(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(allSignIns, async (c) => c.json(await people.listSubtreeSignIns(c.req.valid('query'), actorOf(c)), 200))
}
