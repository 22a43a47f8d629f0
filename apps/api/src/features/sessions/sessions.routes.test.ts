import { onBothEngines } from '@gongkai/database/testing'
import { type Person, type Problem, signInOutcomes } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createApi } from '../../app.ts'
import { openTestOffice, testPassword, toCookie, type TestOffice } from '../../http/test-office.ts'
import { testNow } from '../../testing/index.ts'
import { createAttempts } from '../../auth/attempts.queries.ts'
import { perAddress } from './sessions.service.ts'

onBothEngines((engine) => {
  let office: TestOffice
  let clock = testNow
  beforeAll(async () => {
    office = await openTestOffice(engine.database, () => clock)
  })

  const me = (cookie: string) => office.api.staffApp.request('/me', { headers: { cookie } })
  const problemOf = async (answer: Response) => (await answer.json()) as Problem

  describe('signing in', { timeout: 30_000 }, () => {
    it('gives a cookie that no script, no other site and no other path sees', async () => {
      const answer = await office.signIn('t1-clerk')
      const person = (await answer.json()) as Person
      expect(person).toMatchObject({ username: 't1-clerk', role: 'clerk', agencyCode: 't1' })
      const [cookie = ''] = answer.headers.getSetCookie()
      expect(cookie).toMatch(/HttpOnly/)
      expect(cookie).toMatch(/SameSite=Strict/)
      expect(cookie).toMatch(/Path=\/staff\/api(;|$)/)
      expect(cookie).not.toMatch(/Secure/)
      expect((await (await me(toCookie(answer))).json()) as Person).toEqual(person)
    })

    it('takes the name in any case', async () => {
      expect((await office.signIn('T1-Clerk')).status).toBe(200)
    })

    it('marks the cookie Secure on an https site', async () => {
      const site = { secret: 'x'.repeat(40), baseUrl: 'https://office.example' }
      const answer = await createApi({ database: engine.database, now: () => clock, ...site }).staffApp.request(
        '/session',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ username: 't1-clerk', password: testPassword }),
        },
      )
      expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-gongkai.*Secure/)
      expect(answer.headers.get('strict-transport-security')).not.toBeNull()
    })

    it('says the same of a wrong password and an unknown name', async () => {
      const wrong = await problemOf(await office.signIn('t2-clerk', 'not the password'))
      const unknown = await problemOf(await office.signIn('nobody', 'not the password'))
      expect(wrong).toEqual(unknown)
      expect(wrong).toMatchObject({ status: 401, code: 'sign-in-failed' })
    })

    it.each(['', 'x', "' or 1=1 --", 'a'.repeat(101)])('refuses the name %j with a Problem', async (name) => {
      expect([401, 422]).toContain((await office.signIn(name)).status)
    })

    it('locks a name after guesses, also for the right password, and opens it again later', async () => {
      for (let guess = 0; guess < 8; guess += 1)
        expect((await office.signIn('c2-clerk', `guess ${guess}`)).status).toBe(401)
      expect(await problemOf(await office.signIn('c2-clerk'))).toMatchObject({ status: 429, code: 'account-locked' })
      expect((await office.signIn('c2-reviewer')).status).toBe(200)
      clock = new Date(testNow.getTime() + 16 * 60_000)
      expect((await office.signIn('c2-clerk')).status).toBe(200)
    })

    it('forgets failures after a success', async () => {
      for (let round = 0; round < 3; round += 1) {
        for (let guess = 0; guess < 4; guess += 1) await office.signIn('c2-approver', 'wrong')
        expect((await office.signIn('c2-approver')).status).toBe(200)
        clock = new Date(clock.getTime() + 2 * 60_000)
      }
    })

    it('limits attempts from one address over all names', async () => {
      const attempts = createAttempts(engine.database, () => clock)
      while (await attempts.take('address', '', perAddress)) continue
      expect(await problemOf(await office.signIn('t1-admin'))).toMatchObject({ status: 429, code: 'too-many-requests' })
      clock = new Date(clock.getTime() + perAddress.windowMs)
      expect((await office.signIn('t1-admin')).status).toBe(200)
    })

    it('keeps neither passwords, names nor addresses in the log or the counters', async () => {
      const rows = await engine.database.write.selectFrom('rate_limit').select('key').execute()
      const kept = JSON.stringify([office.log, rows])
      for (const secret of ['t1-clerk', 'c2-clerk', testPassword, 'guess', 'unknown'])
        expect(kept).not.toContain(secret)
    })
  })

  describe('a session', () => {
    it('ends with signing out, on the server too', async () => {
      const cookie = toCookie(await office.signIn('t2-clerk'))
      const out = await office.api.staffApp.request('/session', { method: 'DELETE', headers: { cookie } })
      expect([out.status, (await me(cookie)).status]).toEqual([204, 401])
    })

    it('ends when nobody used it, and with the working day', async () => {
      const cookie = toCookie(await office.signIn('t2-clerk'))
      const { write } = engine.database
      const person = (await (await me(cookie)).json()) as Person
      const sessions = write.updateTable('session').where('userId', '=', person.id)
      await sessions.set({ createdAt: new Date(clock.getTime() - 13 * 60 * 60_000) }).execute()
      expect((await me(cookie)).status).toBe(401)
      await sessions.set({ createdAt: clock, expiresAt: new Date(Date.now() - 1000) }).execute()
      expect((await me(cookie)).status).toBe(401)
    })

    it('is not one without its signature', async () => {
      const cookie = toCookie(await office.signIn('t2-clerk'))
      expect((await me(cookie.slice(0, -8))).status).toBe(401)
      expect((await me(`${cookie.split('.')[0]}=forged`)).status).toBe(401)
    })
  })

  describe('the login log', () => {
    const outcomes = async (username: string) => {
      const person = await office.api.services.people.findAccountByUsername(username)
      const lines = await engine.database.read
        .selectFrom('sign_in')
        .selectAll()
        .where('person_id', '=', person?.person.id ?? '')
        .execute()
      return Object.fromEntries(
        signInOutcomes.map((one) => [one, lines.filter(({ outcome }) => outcome === one).length]),
      )
    }

    it('has every attempt with its outcome, and nothing of a name that nobody has', async () => {
      for (const password of ['wrong', testPassword]) await office.signIn('c1-clerk', password)
      expect(await outcomes('c1-clerk')).toMatchObject({ 'wrong-password': 1, 'signed-in': 1, locked: 0 })
      await office.signIn('typed my password here', 'x')
      const unknown = await engine.database.read
        .selectFrom('sign_in')
        .selectAll()
        .where('outcome', '=', 'unknown')
        .execute()
      expect(unknown.length).toBeGreaterThan(0)
      expect(JSON.stringify(unknown)).not.toContain('typed')
    })

    it('has attempts while a name is locked, and says how long it is', async () => {
      for (let guess = 0; guess < 9; guess += 1) await office.signIn('c1-approver', 'wrong')
      expect(await outcomes('c1-approver')).toMatchObject({ 'wrong-password': 8, locked: 1 })
      clock = new Date(clock.getTime() + 5 * 60_000)
      expect((await problemOf(await office.signIn('c1-approver'))).detail).toContain('10 分钟')
    })

    it('refuses a disabled account to whoever knows its password, and ends its sessions', async () => {
      const cookie = toCookie(await office.signIn('c2-approver'))
      const account = await office.api.services.people.findAccountByUsername('c2-approver')
      await office.api.services.people.disablePerson(account?.person.id ?? '', systemActor)
      expect((await me(cookie)).status).toBe(401)
      expect(await problemOf(await office.signIn('c2-approver'))).toMatchObject({
        status: 403,
        code: 'account-disabled',
      })
      expect(await problemOf(await office.signIn('c2-approver', 'wrong'))).toMatchObject({ code: 'sign-in-failed' })
      expect(await outcomes('c2-approver')).toMatchObject({ disabled: 1 })
    })

    it('is kept for more than six months, and no longer than needed', async () => {
      const { write } = engine.database
      const at = (days: number) => new Date(clock.getTime() - days * 24 * 60 * 60_000).toISOString()
      const line = { person_id: null, outcome: 'unknown', address: '192.0.2.1', agent: '' } as const
      await write
        .insertInto('sign_in')
        .values([
          { ...line, id: 'kept', at: at(185) },
          { ...line, id: 'dropped', at: at(201) },
        ])
        .execute()
      await office.signIn('c1-clerk')
      const left = await write.selectFrom('sign_in').select('id').where('address', '=', '192.0.2.1').execute()
      expect(left).toEqual([{ id: 'kept' }])
    })
  })
})
