import { computed, nextTick, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/**
 * Goes from change to change of a page, in its order: F8 forwards, Shift F8 back. A stop is the id of an element that
 * takes the focus.
 */
export function useChangeWalk(stops: Ref<readonly string[]>, onStop: (stop: string) => void = () => {}) {
  const current = ref<string>()
  const position = computed(() => (current.value === undefined ? 0 : stops.value.indexOf(current.value) + 1))

  async function go(step: 1 | -1) {
    const { length } = stops.value
    if (length === 0) return
    const from = position.value === 0 ? (step === 1 ? -1 : length) : position.value - 1
    current.value = stops.value[(from + step + length) % length]
    if (current.value === undefined) return
    onStop(current.value)
    await nextTick()
    const element = document.getElementById(current.value)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView?.({ block: 'center' })
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'F8') return
    event.preventDefault()
    void go(event.shiftKey ? -1 : 1)
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))

  return { position, next: () => go(1), previous: () => go(-1) }
}
