import { readReport } from '@gongkai/documents'
import { expect, test } from 'vitest'
import { randomFigures } from './damage/figures.ts'
import { pipes } from './damage/layouts.ts'
import { Random } from './damage/random.ts'
import { toSheet } from './damage/sheet.ts'

const random = new Random(11)
const text = pipes(toSheet(randomFigures(random)), random)
const expected = readReport({ name: 'text', text })

function utf16(littleEndian: boolean): number[] {
  return [...text].flatMap((char) => {
    const code = char.charCodeAt(0)
    return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })
}

const utf8 = [...new TextEncoder().encode(text)]

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with BOM', [0xef, 0xbb, 0xbf, ...utf8]],
  ['UTF-16 little-endian with BOM', [0xff, 0xfe, ...utf16(true)]],
  ['UTF-16 big-endian with BOM', [0xfe, 0xff, ...utf16(false)]],
  ['UTF-16 little-endian without BOM', utf16(true)],
  ['UTF-16 big-endian without BOM', utf16(false)],
])('%s is read as the text it is', (_, bytes) => {
  expect(readReport({ name: 'bytes', bytes: Uint8Array.from(bytes) })).toEqual(expected)
})

test('GB18030 is read as the text it is', () => {
  // 总体情况, 规章
  const bytes = Uint8Array.from([0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6, 0x0a, 0xb9, 0xe6, 0xd5, 0xc2])
  expect(new TextDecoder('gb18030').decode(bytes)).toBe('总体情况\n规章')
  const { chapters } = readReport({
    name: 'gb',
    bytes: Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, ...bytes]),
  })
  expect(chapters.overview).toBe('规章')
})
