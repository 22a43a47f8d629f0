import type { Person } from '@gongkai/schema'
import { inject, ref, shallowRef, type InjectionKey } from 'vue'
import { isProblem } from './problems.ts'
import type { Staff } from './staff.ts'

/**
 * Who is signed in. `expired`: somebody was, and the server no longer knows them. `startAnew` loads the app again from
 * its first page.
 */
export function createSession(staff: Pick<Staff, 'me' | 'signIn' | 'signOut'>, startAnew: () => void) {
  const me = shallowRef<Person>()
  const expired = ref(false)

  async function load() {
    try {
      me.value = await staff.me()
    } catch (error) {
      if (!isProblem(error, 'sign-in-needed')) throw error
    }
  }

  /** After a session ended on an open page: what the first person typed there is not somebody else's to save. */
  async function signIn(username: string, password: string) {
    const before = me.value
    const person = await staff.signIn({ username, password })
    if (before && before.id !== person.id) {
      sessionStorage.clear()
      return startAnew()
    }
    me.value = person
    expired.value = false
  }

  /** Leaves nothing of the person's work in a shared browser. */
  async function signOut() {
    await staff.signOut()
    sessionStorage.clear()
    me.value = undefined
    expired.value = false
  }

  return { me, expired, load, signIn, signOut }
}

export type Session = ReturnType<typeof createSession>

export const sessionKey: InjectionKey<Session> = Symbol('session')

export function useSession(): Session {
  const session = inject(sessionKey)
  if (!session) throw new Error('No session is provided')
  return session
}
