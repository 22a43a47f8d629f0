import { createHmac } from 'node:crypto'
import { onBothEngines } from '@gongkai/database/testing'
import type { Person, Problem } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAuth } from '../../auth/auth.ts'
import { createApi } from '../../app.ts'
import { openTestOffice, testOrigin, testPassword, toCookie, type TestOffice } from '../../http/test-office.ts'
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

  it('asks for the second factor of whoever has set it up', async () => {
    const auth = createAuth({
      database: engine.database,
      secret: 'a secret of tests, long enough for better-auth',
      baseUrl: testOrigin,
    })
    const headers = new Headers({ cookie: toCookie(await office.signIn('c1-reviewer')) })
    const enabled = await auth.api.enableTwoFactor({ body: { password: testPassword }, headers })
    const { totpURI } = enabled as { totpURI: string }
    const secret = new URL(totpURI).searchParams.get('secret') ?? ''
    await auth.api.verifyTOTP({ body: { code: totp(secret) }, headers })

    const signIn = (code?: string) =>
      office.api.staffApp.request('/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'c1-reviewer', password: testPassword, code }),
      })
    const asked = await signIn()
    expect(await problemOf(asked.clone())).toMatchObject({
      status: 401,
      code: 'sign-in-needed',
      fields: [{ path: 'code' }],
    })
    expect(asked.headers.getSetCookie()).toEqual([])
    expect((await signIn(totp(secret) === '000000' ? '000001' : '000000')).status).toBe(401)
    const passed = await signIn(totp(secret))
    expect(passed.status).toBe(200)
    expect((await me(toCookie(passed))).status).toBe(200)
  })
})

/** RFC 6238 with its defaults: SHA-1, 30 seconds, six digits. */
function totp(base32: string): string {
  const bits = [...base32.replaceAll('=', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
  const binary = bits.map((value) => value.toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((binary.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
