import type { Person } from '@gongkai/schema'
import { inject, ref, shallowRef, type InjectionKey } from 'vue'
import { isProblem } from './problems.ts'
import type { Staff } from './staff.ts'

/** Who is signed in. `expired`: somebody was, and the server no longer knows them. */
export function createSession(staff: Staff) {
  const me = shallowRef<Person>()
  const expired = ref(false)

  async function load() {
    try {
      me.value = await staff.me()
    } catch (error) {
      if (!isProblem(error, 'sign-in-needed')) throw error
    }
  }

  async function signIn(username: string, password: string) {
    me.value = await staff.signIn({ username, password })
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
