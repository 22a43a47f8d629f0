import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether the computer has a network at all; that the server answers is another matter. */
export function useConnection(): Readonly<Ref<boolean>> {
  const connected = ref(navigator.onLine)
  const look = () => (connected.value = navigator.onLine)
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  onScopeDispose(() => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
  })
  return connected
}
