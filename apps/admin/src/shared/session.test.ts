// @vitest-environment happy-dom
import type { Person } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { createSession } from './session.ts'

const person = (id: string): Person => ({
  id,
  username: id,
  name: id,
  role: 'clerk',
  agencyCode: 'example',
  agencyName: '示例县人民政府',
  mustChangePassword: false,
  twoFactor: false,
})

function sessionOf({ startAnew = vi.fn(), mustChangePassword = false } = {}) {
  const staff = {
    me: async () => person('a'),
    signIn: async ({ username }: { username: string }) => ({ ...person(username), mustChangePassword }),
    signOut: async () => undefined,
    changePassword: async () => person('a'),
  }
  return { session: createSession(staff, startAnew), startAnew }
}

describe('session', () => {
  it('goes on with the same person after it expired', async () => {
    const { session, startAnew } = sessionOf()
    await session.load()
    session.expired.value = true
    await session.signIn('a', 'secret')
    expect(session.expired.value).toBe(false)
    expect(startAnew).not.toHaveBeenCalled()
  })

  it('does not hand one person’s unsaved page to another', async () => {
    const { session, startAnew } = sessionOf()
    await session.load()
    session.expired.value = true
    sessionStorage.setItem('gongkai.draft.1', '{}')
    await session.signIn('b', 'secret')
    expect(startAnew).toHaveBeenCalledOnce()
    expect(session.me.value?.id).toBe('a')
    expect(session.expired.value).toBe(true)
    expect(sessionStorage.length).toBe(0)
  })

  it('keeps the page closed until a given password is changed', async () => {
    const { session } = sessionOf({ mustChangePassword: true })
    await session.load()
    session.expired.value = true
    await session.signIn('a', 'given')
    expect([session.expired.value, session.me.value?.mustChangePassword]).toEqual([true, true])
    await session.changePassword('given', 'my own')
    expect([session.expired.value, session.me.value?.mustChangePassword]).toEqual([false, false])
  })

  it('leaves nothing behind when signing out', async () => {
    const { session } = sessionOf()
    await session.load()
    sessionStorage.setItem('gongkai.draft.1', '{}')
    await session.signOut()
    expect(session.me.value).toBeUndefined()
    expect(sessionStorage.length).toBe(0)
  })

  it('is nobody’s when the server knows nobody', async () => {
    const refuse = () => Promise.reject({ problem: { code: 'sign-in-needed' } })
    const session = createSession(
      { me: refuse, signIn: refuse, signOut: async () => undefined, changePassword: refuse },
      vi.fn(),
    )
    await session.load()
    expect(session.me.value).toBeUndefined()
  })
})
