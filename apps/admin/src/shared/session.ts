import type { Person } from '@gongkai/schema'
import { inject, ref, shallowRef, type InjectionKey } from 'vue'
import { createLeaving, forgetTyping } from './leaving.ts'
import { isProblem } from './problems.ts'
import type { Staff } from './staff.ts'

/**
 * Who is signed in. `expired`: somebody was, and the server no longer knows them. `startAnew` loads the app again from
 * its first page.
 */
export function createSession(
  staff: Pick<Staff, 'me' | 'signIn' | 'signOut' | 'changePassword'>,
  startAnew: () => void,
) {
  const me = shallowRef<Person>()
  const expired = ref(false)
  const { onLeave, finish } = createLeaving()

  async function load() {
    try {
      me.value = await staff.me()
    } catch (error) {
      if (!isProblem(error, 'sign-in-needed')) throw error
    }
  }

  /**
   * After a session ended on an open page: what the first person typed there is not somebody else's to save. `code`: of
   * the second factor, for whoever is asked for it.
   */
  async function signIn(username: string, password: string, code?: string) {
    const before = me.value
    const person = await staff.signIn({ username, password, ...(code !== undefined && { code }) })
    if (before && before.id !== person.id) {
      sessionStorage.clear()
      return startAnew()
    }
    goOnAs(person)
  }

  async function changePassword(current: string, next: string) {
    goOnAs(await staff.changePassword({ current, next }))
  }

  /** A page stays closed to whoever has to set their own password first. */
  function goOnAs(person: Person) {
    me.value = person
    if (!person.mustChangePassword) expired.value = false
  }

  /** Leaves nothing of the person's work in a shared browser. */
  async function signOut() {
    await finish()
    await staff.signOut()
    forgetTyping(me.value?.id)
    me.value = undefined
    expired.value = false
  }

  return { me, expired, load, signIn, changePassword, signOut, onLeave }
}

export type Session = ReturnType<typeof createSession>

export const sessionKey: InjectionKey<Session> = Symbol('session')

export function useSession(): Session {
  const session = inject(sessionKey)
  if (!session) throw new Error('No session is provided')
  return session
}
