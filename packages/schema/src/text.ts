/** What a person reads, in both languages of the interface. Chinese is the language of record. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** `text('规章', 'Regulations')`: keeps tables of labels readable. */
export function text(zh: string, en: string): Text {
  return { zh, en }
}
