import { onBeforeUnmount, onMounted } from 'vue'

/** Runs at once and then again and again, but only while somebody can see the page; and when they come back to it. */
export function usePolling(run: () => unknown, milliseconds: number) {
  let timer: ReturnType<typeof setInterval> | undefined

  function stop() {
    clearInterval(timer)
    timer = undefined
  }

  function follow() {
    stop()
    if (document.visibilityState === 'hidden') return
    void run()
    timer = setInterval(() => void run(), milliseconds)
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', follow)
    follow()
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', follow)
    stop()
  })
}
