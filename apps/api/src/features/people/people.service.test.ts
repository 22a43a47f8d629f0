import { onBothEngines } from '@gongkai/database/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { openTestOffice, type TestOffice } from '../../http/test-office.ts'
import { testActor } from '../../testing/index.ts'

const wang = {
  username: 'Wang.Wu',
  name: '王五',
  password: '最初的口令12345',
  role: 'clerk',
  agencyCode: 't1',
} as const

onBothEngines((engine) => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
  })
  const people = () => office.api.services.people

  describe('adding somebody', () => {
    it('gives an account to sign in with', async () => {
      expect(await people().createPerson(wang, systemActor)).toMatchObject({ username: 'wang.wu', agencyCode: 't1' })
      expect((await office.signIn('wang.wu', wang.password)).status).toBe(200)
    })

    it('is done once: a name that is there stays as it is', async () => {
      const first = await people().createPerson(wang, systemActor)
      const again = await people().createPerson(
        { ...wang, password: 'another password', role: 'approver' },
        systemActor,
      )
      expect(again).toEqual(first)
      expect((await office.signIn('wang.wu', 'another password')).status).toBe(401)
    })

    it('shows nobody of another place who asks for a name that is taken', async () => {
      await people().createPerson(wang, systemActor)
      const adding = people().createPerson({ ...wang, agencyCode: 'c2' }, testActor('administrator', '/p1/c2/'))
      await expect(adding).rejects.toMatchObject({ code: 'already-exists' })
    })

    it.each([
      ['clerk', '/p1/c1/'],
      ['approver', '/p1/'],
      ['administrator', '/p1/c2/'],
    ] as const)('is not for %s of %s', async (role, path) => {
      const adding = people().createPerson({ ...wang, username: 'somebody.else' }, testActor(role, path))
      await expect(adding).rejects.toMatchObject({ code: 'forbidden' })
    })

    it.each([
      [{ username: 'a b' }, 'username'],
      [{ username: '<b>x</b>' }, 'username'],
      [{ password: 'short' }, 'password'],
      [{ name: ' ' }, 'name'],
    ])('refuses %j', async (change, path) => {
      const adding = people().createPerson({ ...wang, username: 'new.one', ...change }, systemActor)
      await expect(adding).rejects.toMatchObject({ code: 'invalid', fields: [{ path }] })
    })

    it('needs an agency that exists', async () => {
      const adding = people().createPerson({ ...wang, username: 'new.one', agencyCode: 'nowhere' }, systemActor)
      await expect(adding).rejects.toMatchObject({ code: 'agency-unknown' })
    })

    it('is on record, without the name or the password', async () => {
      const lines = await engine.database.read.selectFrom('audit').selectAll().execute()
      const added = lines.filter(({ action, subject }) => action === 'create' && subject.startsWith('person:'))
      expect(added.length).toBeGreaterThan(0)
      for (const secret of ['王五', 'wang.wu', wang.password]) expect(JSON.stringify(lines)).not.toContain(secret)
    })
  })
})
