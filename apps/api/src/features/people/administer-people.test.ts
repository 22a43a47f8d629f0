import { onBothEngines } from '@gongkai/database/testing'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, systemActor } from '../../actor.ts'
import { openTestOffice, type TestOffice } from '../../http/test-office.ts'
import { testActor, testNow } from '../../testing/index.ts'

onBothEngines((engine) => {
  let office: TestOffice
  let serial = 0
  let id: string
  let username: string
  let password: string
  const county: Actor = testActor('administrator', '/p1/c1/')
  const people = () => office.api.services.people

  beforeAll(async () => {
    office = await openTestOffice(engine.database)
  })
  beforeEach(async () => {
    serial += 1
    username = `person-${serial}`
    const given = await people().addPerson({ username, name: '赵六', role: 'clerk', agencyCode: 't1' }, county)
    id = given.person.id
    password = given.password
  })

  const statusOf = async (typed: string) => (await office.signIn(username, typed)).status
  const lastLine = async () =>
    engine.database.read
      .selectFrom('audit')
      .select(['action', 'subject', 'detail'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()

  describe('a person who is added', () => {
    it('gets a password that must be changed', async () => {
      expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)
      expect(await people().getPerson(id, county)).toMatchObject({ mustChangePassword: true, lastSignInAt: null })
      expect(await statusOf(password)).toBe(200)
      expect(await people().getPerson(id, county)).toMatchObject({ lastSignInAt: testNow.toISOString() })
    })

    it('has a name of their own', async () => {
      const again = people().addPerson({ username, name: '钱七', role: 'clerk', agencyCode: 't1' }, county)
      await expect(again).rejects.toMatchObject({ code: 'already-exists', fields: [{ path: 'username' }] })
    })
  })

  describe('a change', () => {
    it('of role and agency is told from what to what; of name and e-mail only that it was', async () => {
      const change = { name: '赵六一', role: 'reviewer', agencyCode: 'c1', email: 'zhao@example.gov.cn' } as const
      expect(await people().changePerson(id, change, county)).toMatchObject(change)
      const line = await lastLine()
      expect(line).toMatchObject({ action: 'change', subject: `person:${id}` })
      expect(JSON.parse(line?.detail ?? '')).toEqual({
        role: { from: 'clerk', to: 'reviewer' },
        agency: { from: 't1', to: 'c1' },
        changed: ['name', 'email'],
      })
    })

    it.each([
      ['an agency outside', { agencyCode: 'c2' }, 'forbidden'],
      ['an agency that is not there', { agencyCode: 'nowhere' }, 'agency-unknown'],
      ['an address that is none', { email: 'zhao' }, 'invalid'],
      ['no name', { name: ' ' }, 'invalid'],
    ] as const)('to %s is refused', async (_, change, code) => {
      await expect(people().changePerson(id, change, county)).rejects.toMatchObject({ code })
    })

    it('of oneself never raises: role and agency are others’ to change', async () => {
      const oneself = testActor('administrator', '/p1/c1/t1/', id)
      await expect(people().changePerson(id, { role: 'administrator' }, oneself)).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(people().changePerson(id, { agencyCode: 'c1' }, oneself)).rejects.toMatchObject({
        code: 'forbidden',
      })
      expect(await people().changePerson(id, { name: '赵六二', role: 'clerk' }, oneself)).toMatchObject({
        name: '赵六二',
      })
    })
  })

  describe('an account', () => {
    it('is disabled and enabled, keeping its password', async () => {
      await people().disablePerson(id, county)
      expect(await statusOf(password)).toBe(403)
      await people().enablePerson(id, county)
      expect(await statusOf(password)).toBe(200)
    })

    it('is seen to be locked, and unlocked', async () => {
      for (let guess = 0; guess < 8; guess += 1) await office.signIn(username, 'wrong')
      expect(await statusOf(password)).toBe(429)
      const lockedUntil = new Date(testNow.getTime() + 15 * 60_000).toISOString()
      expect(await people().getPerson(id, county)).toMatchObject({ lockedUntil })
      expect(await people().unlockPerson(id, county)).toMatchObject({ lockedUntil: null })
      expect(await statusOf(password)).toBe(200)
    })

    it('gets a new password, and the old one is void', async () => {
      const given = await people().resetPassword(id, county)
      expect([await statusOf(password), await statusOf(given.password)]).toEqual([401, 200])
      expect(given.person.mustChangePassword).toBe(true)
    })

    it('loses its second factor', async () => {
      await engine.database.write.updateTable('user').set({ twoFactorEnabled: true }).where('id', '=', id).execute()
      expect(await people().getPerson(id, county)).toMatchObject({ twoFactor: true })
      expect(await people().resetSecondFactor(id, county)).toMatchObject({ twoFactor: false })
    })

    it.each(['disablePerson', 'resetPassword', 'resetSecondFactor'] as const)(
      '%s is not for one’s own',
      async (act) => {
        const oneself = testActor('administrator', '/p1/c1/t1/', id)
        await expect(people()[act](id, oneself)).rejects.toMatchObject({ code: 'forbidden' })
      },
    )

    it.each(['disablePerson', 'enablePerson', 'unlockPerson', 'resetPassword', 'resetSecondFactor'] as const)(
      '%s is of the own subtree, and of somebody',
      async (act) => {
        const elsewhere = testActor('administrator', '/p1/c2/')
        await expect(people()[act](id, elsewhere)).rejects.toMatchObject({ code: 'forbidden' })
        await expect(people()[act]('nobody', county)).rejects.toMatchObject({ code: 'person-unknown' })
      },
    )
  })

  it('keeps the last administrator of the installation, whoever asks', async () => {
    const add = async (name: string) =>
      people().addPerson({ username: name, name, role: 'administrator', agencyCode: 'c1' }, systemActor)
    const [one, other] = [await add('admin-one'), await add('admin-two')]
    await people().disablePerson(one.person.id, systemActor)
    await expect(people().disablePerson(other.person.id, systemActor)).rejects.toMatchObject({
      code: 'last-administrator',
    })
    await expect(people().changePerson(other.person.id, { role: 'clerk' }, systemActor)).rejects.toMatchObject({
      code: 'last-administrator',
    })
    expect(await people().getPerson(other.person.id, county)).toMatchObject({ role: 'administrator', disabledAt: null })
    await people().enablePerson(one.person.id, systemActor)
    await people().disablePerson(other.person.id, systemActor)
  })

  it('shows the login log of a subtree in pages, and unknown names to the agencies above all others', async () => {
    await office.signIn('nobody-has-this', 'x')
    for (let time = 0; time < 55; time += 1)
      await engine.database.write.insertInto('sign_in').values(line(id, time)).execute()
    const first = await people().listSubtreeSignIns({ outcome: 'wrong-code' }, county)
    const second = await people().listSubtreeSignIns({ outcome: 'wrong-code', cursor: first.next ?? '' }, county)
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 5, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(55)
    expect(first.items[0]?.person).toMatchObject({ id, name: '赵六' })
    const unknown = (path: string) =>
      people().listSubtreeSignIns({ outcome: 'unknown' }, testActor('administrator', path))
    expect([(await unknown('/p1/')).items.length, (await unknown('/p1/c1/')).items.length]).toEqual([1, 0])
    await expect(people().listSubtreeSignIns({ cursor: 'x' }, county)).rejects.toMatchObject({ code: 'invalid' })
  })
})

function line(personId: string, time: number) {
  const at = new Date(testNow.getTime() - time * 1000).toISOString()
  const id = `00000000-0000-7000-8000-0000000000${String(time).padStart(2, '0')}`
  return { id, person_id: personId, at, outcome: 'wrong-code', address: '', agent: '' } as const
}
