/** What has to be done before a person is signed out: an open page may still have something to store. */
export function createLeaving() {
  const tasks = new Set<() => Promise<unknown>>()

  /** Waits for `task` at every sign-out; answers how to stop that. */
  function onLeave(task: () => Promise<unknown>): () => void {
    tasks.add(task)
    return () => void tasks.delete(task)
  }

  const finish = () => Promise.all([...tasks].map((task) => task()))

  return { onLeave, finish }
}

/** What a person typed and did not store stays in the browser, by person, until they sign out. */
export function forgetTyping(person: string | undefined): void {
  sessionStorage.clear()
  const mine = `gongkai.draft.${person}.`
  for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key)
}
