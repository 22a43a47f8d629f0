import type { Locale, Text } from '@gongkai/schema'
import type { Messages } from './messages.ts'

export const textSizes = ['normal', 'large'] as const
export type TextSize = (typeof textSizes)[number]

/** How somebody reads: all of it stands in the address, so that a page can be cached and passed on. */
export interface Reading {
  readonly locale: Locale
  readonly textSize: TextSize
}

/** A reader's language, numbers and links. */
export interface Reader extends Reading {
  /** The text in the reader's language. */
  pick(text: Text): string
  /** A feature's texts in the reader's language. */
  say<Shape>(messages: Messages<Shape>): Shape
  /** 12,345 */
  number(value: number, decimals?: number): string
  /** The date in Shanghai of an instant or a plain date: 2024年3月1日. */
  date(value: string): string
  /** An address within the portal that keeps the reader's language and text size. */
  link(path: string, query?: string, change?: Partial<Reading>): string
}

const tags: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' }

const readers = new Map<string, Reader>()

/** There are only four; number and date formats are costly to make. */
export function readerOf(reading: Reading): Reader {
  const key = `${reading.locale}:${reading.textSize}`
  const known = readers.get(key)
  if (known) return known
  const made = makeReader(reading)
  readers.set(key, made)
  return made
}

function makeReader({ locale, textSize }: Reading): Reader {
  const numbers = new Map<number | undefined, Intl.NumberFormat>()
  const dates = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'Asia/Shanghai' })
  return {
    locale,
    textSize,
    pick: (text) => text[locale],
    say: (messages) => messages[locale],
    number(value, decimals) {
      const format = numbers.get(decimals) ?? numberFormat(locale, decimals)
      numbers.set(decimals, format)
      return format.format(value)
    },
    date: (value) => dates.format(new Date(value)),
    link: (path, query, change) => toLink(path, query, { locale, textSize, ...change }),
  }
}

function numberFormat(locale: Locale, decimals?: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tags[locale], {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 6,
  })
}

function toLink(path: string, query: string | undefined, { locale, textSize }: Reading): string {
  const parts = [query, locale === 'en' ? 'lang=en' : '', textSize === 'large' ? 'text=large' : ''].filter(Boolean)
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}
