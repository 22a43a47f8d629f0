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
  const leaving = new Set<() => Promise<unknown>>()

  /** Waits for `task` before the person is signed out: what an open page has still to store. Answers how to stop that. */
  function onLeave(task: () => Promise<unknown>): () => void {
    leaving.add(task)
    return () => void leaving.delete(task)
  }

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
    await Promise.all([...leaving].map((task) => task()))
    await staff.signOut()
    forgetTyping(me.value?.id)
    me.value = undefined
    expired.value = false
  }

  return { me, expired, load, signIn, signOut, onLeave }
}

/** What a person typed and did not store stays in the browser, by person, until they sign out. */
function forgetTyping(person: string | undefined) {
  sessionStorage.clear()
  const mine = `gongkai.draft.${person}.`
  for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key)
}

export type Session = ReturnType<typeof createSession>

export const sessionKey: InjectionKey<Session> = Symbol('session')

export function useSession(): Session {
  const session = inject(sessionKey)
  if (!session) throw new Error('No session is provided')
  return session
}
