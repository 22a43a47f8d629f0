import { onBeforeUnmount, onMounted } from 'vue'

/** After so many turns without a key or a touch nobody is there: asking on would keep their session alive for ever. */
const quietTurns = 10
const signsOfLife = ['keydown', 'pointerdown'] as const

/** Runs at once and then again and again, but only while somebody can see the page; and when they come back to it. */
export function usePolling(run: () => unknown, milliseconds: number) {
  let timer: ReturnType<typeof setInterval> | undefined
  let quiet = 0

  function stop() {
    clearInterval(timer)
    timer = undefined
  }

  function turn() {
    quiet += 1
    if (quiet <= quietTurns) void run()
  }

  function follow() {
    stop()
    if (document.visibilityState === 'hidden') return
    void run()
    timer = setInterval(turn, milliseconds)
  }

  function onSignOfLife() {
    const wasAway = quiet > quietTurns
    quiet = 0
    if (wasAway) follow()
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', follow)
    for (const sign of signsOfLife) document.addEventListener(sign, onSignOfLife, { passive: true })
    follow()
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', follow)
    for (const sign of signsOfLife) document.removeEventListener(sign, onSignOfLife)
    stop()
  })
}
