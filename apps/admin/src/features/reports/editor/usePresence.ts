import type { Presence, PresenceAnswer } from '@gongkai/schema'
import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'

/** How often others are told where one is, in ms; the server forgets who has not told for longer. */
const interval = 15_000

export interface PresenceCalls {
  tell(place: string | null): Promise<PresenceAnswer>
  leave(): Promise<unknown>
}

/** Who else has the report open, and which revision is stored: asked again and again while the page can be seen. */
export function usePresence({ tell, leave }: PresenceCalls, place: () => string | null) {
  const others = shallowRef<readonly Presence[]>([])
  const revision = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined

  async function ask() {
    if (document.visibilityState === 'hidden') return
    try {
      const answer = await tell(place())
      others.value = answer.others
      revision.value = answer.revision
    } catch {
      // Nobody can be seen without a connection; saving says that it is lost.
      others.value = []
    }
  }

  const look = () => void ask()
  onMounted(() => {
    look()
    timer = setInterval(look, interval)
    document.addEventListener('visibilitychange', look)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    void leave().catch(() => undefined)
  })

  return { others, revision }
}
