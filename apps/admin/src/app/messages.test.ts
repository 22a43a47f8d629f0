import { describe, expect, it } from 'vitest'
import { messages } from './messages.ts'

function flatten(tree: object, above = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[above + key, value]] : [...flatten(value as object, `${above}${key}.`)],
    ),
  )
}

const zh = flatten(messages.zh)
const en = flatten(messages.en)
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted()

describe('messages', () => {
  it('exist in both languages', () => {
    expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted())
    expect([...zh.values(), ...en.values()].every((text) => text.trim() !== '')).toBe(true)
  })

  it('use the same values in both languages', () => {
    for (const [key, text] of zh) expect(placeholders(en.get(key) ?? ''), key).toEqual(placeholders(text))
  })

  it('are in their own language', () => {
    for (const [key, text] of en) expect(text, key).not.toMatch(/\p{Script=Han}/u)
    for (const [key, text] of zh) expect(text, key).toMatch(/\p{Script=Han}|^\{\w+\}|^\p{P}$/u)
  })
})
