import { createI18n } from 'vue-i18n'
import { localeKey } from '../shared/language.ts'
import { messages } from './messages.ts'

/** Chinese unless the reader chose English before. */
export function createLanguage() {
  const locale = localStorage.getItem(localeKey) === 'en' ? 'en' : 'zh'
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
  return createI18n({ legacy: false, locale, fallbackLocale: 'zh', messages, warnHtmlMessage: true })
}
