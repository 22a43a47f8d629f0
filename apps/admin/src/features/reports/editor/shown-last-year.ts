import { ref, watch, type Ref } from 'vue'

const key = 'gongkai.lastYear'

/** Whether last year's figures stand beside this year's; a choice of the browser, remembered. */
export function useShownLastYear(): Ref<boolean> {
  const shown = ref(localStorage.getItem(key) !== 'hidden')
  watch(shown, (now) => localStorage.setItem(key, now ? 'shown' : 'hidden'))
  return shown
}
