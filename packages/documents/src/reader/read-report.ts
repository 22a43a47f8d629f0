import { type Reading } from '@gongkai/schema'
import { htmlLines, withoutPictures } from '../containers/html.ts'
import { findMachineParse } from '../containers/machine-parse.ts'
import { textLines } from '../containers/text.ts'
import { decode, maximumBytes, tooLarge } from './decode.ts'
import { understand } from './understand.ts'
import { understandParse } from './understand-parse.ts'
import { readWritten } from './read-written.ts'

/** A document to read: its bytes as they came, or text that was pasted. The content decides, not the name. */
export type DocumentInput =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string }

/**
 * Reads an annual report from text (as published, a PDF's text layer, tabs, pipes, one cell a line), from HTML, and from
 * the JSON and CSV that this package writes. Every cell of the form is in the answer: `sure`, `unsure` with a reason, or
 * `missing`. Counts in 件, money in 万元. Never throws; what cannot be read comes back with a warning and no cells.
 */
export function readReport(input: DocumentInput): Reading {
  try {
    const decoded = 'text' in input ? { text: input.text } : decode(input.bytes)
    if ('refused' in decoded) return unreadable(decoded.refused)
    if (decoded.text.length > maximumBytes) return unreadable(tooLarge)
    return readText(decoded.text)
  } catch {
    return unreadable({ zh: '文件内容异常，无法读取', en: 'The document is damaged and cannot be read' })
  }
}

/** No report is longer; the rest of a longer text is not read. */
const mostCharacters = 2_500_000
const mostLines = 40_000

function readText(raw: string): Reading {
  const clean = raw.replace(/^\uFEFF/, '').replaceAll('\u0000', '')
  const html = isHtml(clean)
  const whole = html ? withoutPictures(clean) : clean
  const text = whole.slice(0, mostCharacters)
  const written = readWritten(text)
  if (written) return written
  const parse = findMachineParse(text)
  if (parse) return understandParse(parse)
  const lines = html ? htmlLines(text) : textLines(text)
  const reading = understand(lines.slice(0, mostLines))
  const cut = text.length < whole.length || lines.length > mostLines
  return cut ? { ...reading, warnings: [...reading.warnings, tooLong] } : reading
}

const tooLong = {
  zh: '文件过长，只读取了前面的部分',
  en: 'The document is too long; only its first part was read',
}

function isHtml(text: string): boolean {
  const start = text.slice(0, 20_000)
  return (
    /<(?:!doctype html|html|body|table|div|p|tr|td|span|meta)[\s>]/i.test(start) ||
    /<\/(?:td|tr|table|p|div)>/i.test(start)
  )
}

function unreadable(warning: { zh: string; en: string }): Reading {
  return {
    agency: { name: null, level: null },
    title: null,
    year: null,
    period: { from: null, to: null },
    edition: '2021',
    cells: {},
    chapters: {},
    printedForm: { labels: [], chapters: [] },
    findings: [],
    warnings: [warning],
  }
}
