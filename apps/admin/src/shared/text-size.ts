import { ref } from 'vue'

export const textSizeKey = 'gongkai.text'

/** 大字模式: every size is in rem, so one attribute of the page enlarges all of it. Remembered by the browser. */
export function useTextSize() {
  const large = ref(localStorage.getItem(textSizeKey) === 'large')

  function setLarge(next: boolean) {
    large.value = next
    localStorage.setItem(textSizeKey, next ? 'large' : 'normal')
    applyTextSize()
  }

  return { large, setLarge }
}

/** Before the first page is drawn, so that it does not jump. */
export function applyTextSize() {
  if (localStorage.getItem(textSizeKey) === 'large') document.documentElement.dataset['text'] = 'large'
  else delete document.documentElement.dataset['text']
}
