import { inject, type App, type InjectionKey } from 'vue'
import type { Reader } from './reader.ts'

const key: InjectionKey<Reader> = Symbol('reader')

export function provideReader(app: App, reader: Reader): void {
  app.provide(key, reader)
}

/** The reader of the page that is being rendered. */
export function useReader(): Reader {
  const reader = inject(key)
  if (!reader) throw new Error('A page is rendered without its reader')
  return reader
}
