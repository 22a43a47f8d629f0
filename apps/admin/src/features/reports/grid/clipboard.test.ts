// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { parseBlock, readClipboard, writeBlock, writeClipboard } from './clipboard.ts'

describe('parseBlock', () => {
  it('splits tabs and line feeds and drops the last empty line', () => {
    expect(parseBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })

  it('understands quoted cells with line feeds and quotes', () => {
    expect(parseBlock('"a\nb"\t"say ""x"""\t3')).toEqual([['a\nb', 'say "x"', '3']])
  })

  it('reads back what it writes', () => {
    const block = [
      ['1', '', '/'],
      ['2', '3', '4'],
    ]
    expect(parseBlock(writeBlock(block))).toEqual(block)
  })
})

describe('the clipboard', () => {
  const held = (html: string, text = '') => ({ getData: (type: string) => (type === 'text/html' ? html : text) })

  it('takes the table of a sheet before its tabs, merged boxes with their text at the first place', () => {
    const html = `<html><body><table><tr><td rowspan=2>甲</td><td colspan="2">乙</td></tr>
      <tr><td>1</td><td>&nbsp;2 </td></tr></table></body></html>`
    expect(readClipboard(held(html, 'x'))).toEqual([
      ['甲', '乙', ''],
      ['', '1', '2'],
    ])
  })

  it('takes tabs where there is no table', () => {
    expect(readClipboard(held('<p>1</p>', '1\t2'))).toEqual([['1', '2']])
  })

  it('survives spans that no table has', () => {
    expect(
      readClipboard(held('<table><tr><td colspan="999999999">1</td><td rowspan="-3">2</td></tr></table>'))[0],
    ).toHaveLength(61)
  })

  it('writes both kinds, with marks of HTML as text', () => {
    const written = new Map<string, string>()
    writeClipboard({ setData: (type, data) => void written.set(type, data) }, [['1', '<b>']])
    expect(written.get('text/plain')).toBe('1\t<b>')
    expect(readClipboard(held(written.get('text/html') ?? ''))).toEqual([['1', '<b>']])
  })
})
