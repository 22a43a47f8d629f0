import { readReport } from '@gongkai/documents'
import { Reading } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { randomFigures } from './damage/figures.ts'
import { pipes, textLayer } from './damage/layouts.ts'
import { Random } from './damage/random.ts'
import { toSheet } from './damage/sheet.ts'
import { wordHtml } from './damage/word-html.ts'

/** What is wrong with the answer; a reading that breaks its own schema is none. */
function faultOf(input: Parameters<typeof readReport>[0]): string | undefined {
  return Reading.safeParse(readReport(input)).error?.message
}

function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256))
}

describe('any input gets an answer', () => {
  test('bytes without sense', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = new Random(seed)
      expect(faultOf({ name: 'bytes', bytes: randomBytes(random, random.below(4000)) })).toBeUndefined()
    }
  })

  test('files that are not text say so', () => {
    for (const magic of [
      [0x50, 0x4b, 3, 4],
      [0x25, 0x50, 0x44, 0x46],
      [0xd0, 0xcf, 0x11, 0xe0],
    ]) {
      const reading = readReport({
        name: 'report',
        bytes: Uint8Array.from([...magic, ...randomBytes(new Random(1), 500)]),
      })
      expect(reading.cells).toEqual({})
      expect(reading.warnings).toHaveLength(1)
    }
  })

  test('reports with characters lost, doubled and replaced', () => {
    const characters = [...'0123456789 \t|<>/td&;（）一二三、。总计其他\n\u0000\uFFFD']
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = new Random(seed)
      const layout = random.pick([pipes, textLayer, wordHtml])
      const text = [...layout(toSheet(randomFigures(random)), random)]
      for (let hit = 0; hit < 40; hit += 1)
        text.splice(random.below(text.length), random.below(3), random.pick(characters))
      expect(faultOf({ name: 'torn', text: text.join('') })).toBeUndefined()
    }
  })

  test('cut anywhere, in any encoding', () => {
    const random = new Random(5)
    const text = textLayer(toSheet(randomFigures(random)), random)
    const utf8 = new TextEncoder().encode(text)
    const utf16 = Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]))
    for (let cut = 0; cut < 20; cut += 1) {
      expect(faultOf({ name: 'cut', bytes: utf8.subarray(0, random.below(utf8.length)) })).toBeUndefined()
      expect(faultOf({ name: 'cut', bytes: utf16.subarray(0, random.below(utf16.length)) })).toBeUndefined()
    }
  })

  test.each([
    '<div>',
    '<table><tr><td>',
    '<b>',
    '1 ',
    '|',
    '（',
    '规章\n',
    '{"tableData":',
    '一、总体情况\n',
    '其他 0\n',
  ])('%j again and again', (piece) => {
    expect(faultOf({ name: 'long', text: `二、主动公开政府信息情况\n${piece.repeat(20_000)}` })).toBeUndefined()
  })
})
