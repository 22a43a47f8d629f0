import type { Locale, Text } from '@gongkai/schema'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { MessageKey } from '../app/messages.ts'

export const localeKey = 'gongkai.language'

const timeOf = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
/** Made once: making one takes as long as a keystroke may. */
const times = { zh: timeOf('zh-CN'), en: timeOf('en-GB') }

/** The language of the page: `t` for the app's own words, `say` for those that come with the data. */
export function useLanguage() {
  const { t, locale } = useI18n({ useScope: 'global' })
  const current = computed(() => locale.value as Locale)

  function setLocale(next: Locale) {
    locale.value = next
    document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
    localStorage.setItem(localeKey, next)
  }

  return {
    locale: current,
    setLocale,
    t: (key: MessageKey, values: Record<string, string | number> = {}): string => t(key, values),
    say: (text: Text): string => text[current.value],
    /** Names or clauses one after another, with the comma of the language. */
    listNames: (names: readonly string[]): string => names.join(current.value === 'zh' ? '、' : ', '),
    joinClauses: (clauses: readonly string[]): string => clauses.join(current.value === 'zh' ? '，' : ', '),
    formatTime: (instant: string): string => times[current.value].format(new Date(instant)),
  }
}
