import { expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

it('accepts the password it hashed, in any form of its characters, and no other', async () => {
  const hash = await hashPassword('口令ＡＢＣ-é')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(await verifyPassword({ hash, password: '口令ABC-é'.normalize('NFD') })).toBe(true)
  expect(await verifyPassword({ hash, password: '口令ABC-e' })).toBe(false)
})

it('salts: the same password has another hash', async () => {
  expect(await hashPassword('gongkai')).not.toBe(await hashPassword('gongkai'))
})

it.each(['', 'plain', '$argon2i$v=19$m=19456,t=2,p=1$AAAA$AAAA', '$argon2id$v=19$m=x,t=2,p=1$AAAA$AAAA'])(
  'takes nothing for the hash %j',
  async (hash) => {
    expect(await verifyPassword({ hash, password: hash })).toBe(false)
  },
)
