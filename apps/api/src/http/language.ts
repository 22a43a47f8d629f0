import { locales, type Locale } from '@gongkai/schema'
import type { Context } from 'hono'

/** `?lang=` decides, for documents it alone: what a cache keeps must not depend on a header. Chinese otherwise. */
export function addressLanguage(c: Context): Locale {
  return findLocale(c.req.query('lang')) ?? 'zh'
}

/** The reader's language for problems, which are never cached: `?lang=`, then the first of ours in Accept-Language. */
export function readerLanguage(c: Context): Locale {
  return findLocale(c.req.query('lang')) ?? preferred(c.req.header('accept-language') ?? '') ?? 'zh'
}

function findLocale(name: string | undefined): Locale | undefined {
  return locales.find((locale) => locale === name)
}

function preferred(header: string): Locale | undefined {
  const wishes = header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { locale: findLocale(tag.split('-')[0]), quality: quality ? Number(quality.trim().slice(2)) : 1 }
    })
  return wishes.toSorted((a, b) => b.quality - a.quality).find((wish) => wish.locale && wish.quality > 0)?.locale
}
