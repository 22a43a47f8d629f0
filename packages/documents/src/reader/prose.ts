import type { Line } from '../containers/line.ts'
import { toHalfWidth } from '../containers/line.ts'

const sentenceEnd = /[。！？；：.!?;:”）)》]$/
const itemStart =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、．](?!\d)|[①-⑩]|附件|注[:：])/

/**
 * Joins the line wraps of a text layer into paragraphs, one on each line. A line that fills the width and does not end a
 * sentence goes on in the next one, also over the end of a page.
 */
export function toParagraphs(lines: readonly Line[]): string {
  const width = usualWidth(lines)
  const paragraphs: string[] = []
  let open: OpenParagraph | undefined
  for (const line of lines) {
    const raw = line.text.replace(/\u00A0/g, ' ')
    const text = tidySpaces(raw)
    if (text === '') continue
    if (open && !line.whole && goesOn(open, text, raw, width)) {
      if (needsSpace(open.last, text)) open.parts.push(' ')
      open.parts.push(text)
      open.length += text.length
    } else {
      if (open) paragraphs.push(open.parts.join(''))
      open = { parts: [text], length: text.length, last: text, width: 0 }
    }
    open.last = text
    open.width = widthOf(raw)
  }
  if (open) paragraphs.push(open.parts.join(''))
  return paragraphs.join('\n')
}

interface OpenParagraph {
  readonly parts: string[]
  length: number
  /** The last line and its width on the page. */
  last: string
  width: number
}

function goesOn(open: OpenParagraph, text: string, raw: string, width: number): boolean {
  if (itemStart.test(text)) return false
  const full = open.width >= width * 0.8
  if (sentenceEnd.test(open.last))
    return full && width <= 120 && !/^[\s\u3000]{2,}/.test(raw) && !/[。！？.!?]$/.test(open.last)
  // A short line without an end is a heading of its own, unless what follows cannot begin anything.
  return full || open.length > 30 || /^[，。、；：！？）”》%]/.test(text)
}

/** The width of a full line of the text layer; very long lines are whole paragraphs. */
function usualWidth(lines: readonly Line[]): number {
  const widths = lines
    .map(({ text }) => widthOf(text))
    .filter((width) => width > 0)
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.9)] ?? 0
}

/** Chinese characters are two columns wide. */
function widthOf(text: string): number {
  let width = 0
  for (const char of text.trim()) width += char.charCodeAt(0) > 0x2e7f ? 2 : 1
  return width
}

function needsSpace(before: string, after: string): boolean {
  return /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z]/.test(after)
}

/** Spaces between Chinese characters and around digits are layout; those between Latin words stay. */
export function tidySpaces(text: string): string {
  return text
    .replace(/[\s\u00A0\u3000]+/g, ' ')
    .trim()
    .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/g, '')
}

/** A short text on one line for matching: half-width, without spaces. */
export function compact(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, '')
}
