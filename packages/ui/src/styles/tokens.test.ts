import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const [light = '', dark = ''] = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').split('@media')

function coloursOf(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#[\da-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]))
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const papers = ['paper', 'paper-raised', 'paper-sunken']
const text = ['ink', 'ink-soft', 'cinnabar', 'ok', 'warn', 'bad'].flatMap((ink) =>
  papers.map((paper) => [ink, paper, 4.5] as const),
)
const onTints = ['ok', 'warn', 'bad', 'cinnabar'].map((ink) => [ink, `${ink}-soft`, 4.5] as const)
const shapes = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6', 'focus', 'rule-strong'].map(
  (ink) => [ink, 'paper', 3] as const,
)

test.each([
  ['light', coloursOf(light)],
  ['dark', coloursOf(dark)],
])('%s colours can be read on paper (WCAG 2.2 AA)', (_scheme, colours) => {
  const pairs = [...text, ...onTints, ...shapes, ['on-cinnabar', 'cinnabar', 4.5] as const]
  const weak = pairs.filter(
    ([ink, paper, least]) => !(contrast(colours.get(ink) ?? '', colours.get(paper) ?? '') >= least),
  )
  expect(weak).toEqual([])
})

test('dark defines every colour that light does', () => {
  expect([...coloursOf(dark).keys()]).toEqual([...coloursOf(light).keys()])
})
