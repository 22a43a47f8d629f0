import type { Locale } from '@gongkai/schema'

/** The texts of one feature in both languages. Chinese gives the shape; an English text that is missing does not compile. */
export type Messages<Shape> = Readonly<Record<Locale, Shape>>

export function messages<Shape>(zh: Shape, en: NoInfer<Shape>): Messages<Shape> {
  return { zh, en }
}
