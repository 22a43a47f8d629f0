import { onBothEngines } from '@gongkai/database/testing'
import type { Account, BackupCodes, Person, Problem, SecondFactorEnrolment } from '@gongkai/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { testTotp, wrongCodeOf } from '../../auth/test-totp.ts'
import { openTestOffice, testPassword, toCookie, type TestOffice } from '../../http/test-office.ts'

onBothEngines((engine) => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
  })

  /** A browser of its own, which keeps the cookies that it is given. */
  async function browser(username: string, credentials: { password?: string; code?: string } = {}) {
    const signedIn = await post('', '/session', { username, password: testPassword, ...credentials })
    let cookie = toCookie(signedIn)
    return {
      signedIn,
      async ask(method: string, path: string, json?: unknown): Promise<Response> {
        const answer = await post(cookie, path, json, method)
        if (answer.headers.getSetCookie().length > 0) cookie = toCookie(answer)
        return answer
      },
    }
  }

  function post(cookie: string, path: string, json?: unknown, method = 'POST'): Promise<Response> {
    const body = json === undefined ? {} : { body: JSON.stringify(json) }
    const headers = { cookie, 'content-type': 'application/json', 'user-agent': 'Firefox' }
    return Promise.resolve(office.api.staffApp.request(path, { method, headers, ...body }))
  }

  const read = async <T>(answer: Response) => (await answer.json()) as T
  const actsOf = async (action: string) =>
    (await engine.database.read.selectFrom('audit').select('detail').where('action', '=', action).execute()).length

  describe('changing the password', () => {
    it('takes the current one and the policy, and ends the other sessions', async () => {
      await office.signIn('c1-clerk')
      const [here, elsewhere] = [await browser('c1-clerk'), await browser('c1-clerk')]
      const change = (current: string, next: string) => here.ask('PUT', '/account/password', { current, next })
      const wrong = await change('not it', 'qingshan-lvshui')
      expect(await read<Problem>(wrong)).toMatchObject({ code: 'invalid', fields: [{ path: 'current' }] })
      const weak = await change(testPassword, 'aaaaaa')
      expect((await read<Problem>(weak)).fields?.map(({ path }) => path)).toEqual(['next', 'next'])
      const same = await change(testPassword, testPassword)
      expect((await read<Problem>(same)).fields).toHaveLength(1)
      expect((await change(testPassword, 'qingshan-lvshui')).status).toBe(200)
      expect([(await here.ask('GET', '/me')).status, (await elsewhere.ask('GET', '/me')).status]).toEqual([200, 401])
      expect((await browser('c1-clerk')).signedIn.status).toBe(401)
      expect((await browser('c1-clerk', { password: 'qingshan-lvshui' })).signedIn.status).toBe(200)
      expect(await actsOf('change-password')).toBe(1)
    })

    it('lets nobody at an open page guess', async () => {
      await office.signIn('c2-clerk')
      const { ask } = await browser('c2-clerk')
      const guess = () => ask('PUT', '/account/password', { current: 'guess', next: 'qingshan-lvshui' })
      for (let tries = 0; tries < 8; tries += 1) expect((await guess()).status).toBe(422)
      expect((await guess()).status).toBe(429)
    })
  })

  it('shows the own sessions and sign-ins, and ends a session of one’s own only', async () => {
    for (const username of ['t1-clerk', 't2-clerk']) await office.signIn(username)
    const [here, elsewhere, other] = [await browser('t1-clerk'), await browser('t1-clerk'), await browser('t2-clerk')]
    const { sessions, signIns, backupCodesLeft } = await read<Account>(await here.ask('GET', '/account'))
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    expect(sessions.every(({ agent }) => agent === 'Firefox' || agent === '')).toBe(true)
    expect(signIns.map(({ outcome }) => outcome)).toEqual(['signed-in', 'signed-in', 'signed-in'])
    expect(backupCodesLeft).toBeNull()

    const theirs = (await read<Account>(await elsewhere.ask('GET', '/account'))).sessions.find(({ current }) => current)
    expect((await other.ask('DELETE', `/account/sessions/${theirs?.id}`)).status).toBe(404)
    const left = await read<Account>(await here.ask('DELETE', `/account/sessions/${theirs?.id}`))
    expect(left.sessions).toHaveLength(sessions.length - 1)
    expect((await elsewhere.ask('GET', '/me')).status).toBe(401)
    expect(await actsOf('end-session')).toBe(1)
  })

  it('sets up a second factor, asks for it, takes a backup code once, and switches it off with the password', async () => {
    await office.signIn('c1-reviewer')
    const { ask } = await browser('c1-reviewer')
    const enrol = (password: string) => ask('POST', '/account/second-factor', { password })
    expect((await read<Problem>(await enrol('wrong'))).fields).toMatchObject([{ path: 'password' }])
    const { uri, secret } = await read<SecondFactorEnrolment>(await enrol(testPassword))
    expect(uri).toBe(`otpauth://totp/Gongkai%3Ac1-reviewer?secret=${secret}&issuer=Gongkai`)
    expect((await browser('c1-reviewer')).signedIn.status).toBe(200)

    const confirm = (code: string) => ask('POST', '/account/second-factor/confirm', { code })
    expect((await read<Problem>(await confirm(wrongCodeOf(secret)))).fields).toMatchObject([{ path: 'code' }])
    const { codes } = await read<BackupCodes>(await confirm(testTotp(secret)))
    expect(new Set(codes).size).toBe(10)
    expect((await read<Person>(await ask('GET', '/me'))).twoFactor).toBe(true)

    const asked = await browser('c1-reviewer')
    expect(await read<Problem>(asked.signedIn.clone())).toMatchObject({
      status: 401,
      code: 'sign-in-needed',
      fields: [{ path: 'code' }],
    })
    expect(asked.signedIn.headers.getSetCookie()).toEqual([])
    const wrong = await browser('c1-reviewer', { code: wrongCodeOf(secret) })
    expect(await read<Problem>(wrong.signedIn)).toMatchObject({ code: 'wrong-code' })
    expect((await browser('c1-reviewer', { code: testTotp(secret) })).signedIn.status).toBe(200)

    const [first = ''] = codes
    const code = first.toUpperCase().replace('-', ' ')
    expect((await browser('c1-reviewer', { code })).signedIn.status).toBe(200)
    expect((await browser('c1-reviewer', { code })).signedIn.status).toBe(401)
    expect((await read<Account>(await ask('GET', '/account'))).backupCodesLeft).toBe(9)
    const renewed = await read<BackupCodes>(await ask('POST', '/account/backup-codes', { password: testPassword }))
    expect(renewed.codes.filter((one) => codes.includes(one))).toEqual([])

    expect((await ask('DELETE', '/account/second-factor', { password: 'wrong' })).status).toBe(422)
    expect((await ask('DELETE', '/account/second-factor', { password: testPassword })).status).toBe(200)
    expect((await read<Person>(await ask('GET', '/me'))).twoFactor).toBe(false)
    expect((await browser('c1-reviewer')).signedIn.status).toBe(200)
    for (const action of ['enable-second-factor', 'renew-backup-codes', 'disable-second-factor']) {
      expect([action, await actsOf(action)]).toEqual([action, 1])
    }
  })

  it('keeps no secret in the answers that a repeated request would get', async () => {
    await office.signIn('t1-admin')
    const signedIn = await post('', '/session', { username: 't1-admin', password: testPassword })
    const headers = {
      cookie: toCookie(signedIn),
      'content-type': 'application/json',
      'idempotency-key': 'the-same-twice',
    }
    const body = JSON.stringify({ username: 'new.person', name: '新人', role: 'clerk', agencyCode: 't1' })
    const add = () => office.api.staffApp.request('/people', { method: 'POST', headers, body })
    expect([(await add()).status, (await add()).status]).toEqual([200, 409])
    expect(await engine.database.read.selectFrom('idempotency').selectAll().execute()).toEqual([])
  })
})
