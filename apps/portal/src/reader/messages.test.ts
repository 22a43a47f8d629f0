import { describe, expect, test } from 'vitest'
import type { Messages } from './messages.ts'

const modules = import.meta.glob<Record<string, Messages<unknown>>>('../**/*.messages.ts', { eager: true })
const catalogues = Object.entries(modules).flatMap(([path, module]) =>
  Object.values(module).map((messages) => [path.split('/').at(-1) ?? path, messages] as const),
)

/** Every text by its path; functions are called with their own words for arguments. */
function textsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]])
  if (typeof value === 'function') return new Map([[path, String(value(...Array(value.length).fill('7')))]])
  return new Map(Object.entries(value as object).flatMap(([key, part]) => [...textsOf(part, `${path}.${key}`)]))
}

/** The name of the other language, and an example of a Chinese place name. */
const maySpeakChinese = ['.otherLanguage', '.noResults']

test('there are catalogues', () => expect(catalogues.length).toBeGreaterThan(6))

describe.each(catalogues)('%s', (_name, messages) => {
  const zh = textsOf(messages.zh)
  const en = textsOf(messages.en)

  test('says the same things in both languages', () => {
    expect([...en.keys()]).toEqual([...zh.keys()])
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('speaks English in English', () => {
    const chinese = [...en].filter(([path, text]) => /\p{Script=Han}/u.test(text) && !maySpeakChinese.includes(path))
    expect(chinese).toEqual([])
  })

  test('keeps what a text is given', () => {
    const given = [...zh].filter(([, text]) => text.includes('7')).map(([path]) => path)
    expect([...en].filter(([path, text]) => given.includes(path) && !text.includes('7'))).toEqual([])
  })
})
