import type { Text } from '@gongkai/schema'

/** Larger documents are not reports; reading them would only cost memory. */
export const maximumBytes = 20_000_000

export type Decoded = { readonly text: string } | { readonly refused: Text }

const containers: readonly { magic: readonly number[]; refused: Text }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    refused: {
      zh: '这是压缩格式的文件（如 .docx、.xlsx），暂时无法读取：请另存为网页（.html）或复制文字后粘贴',
      en: 'This is a zipped document (such as .docx or .xlsx), which cannot be read yet: save it as HTML or paste its text',
    },
  },
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    refused: {
      zh: '这是 PDF 文件，暂时无法读取：请复制其中的文字后粘贴',
      en: 'This is a PDF, which cannot be read yet: copy and paste its text',
    },
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    refused: {
      zh: '这是旧版 Office 文件（.doc、.xls），无法读取：请另存为网页（.html）或复制文字后粘贴',
      en: 'This is a legacy Office file (.doc, .xls), which cannot be read: save it as HTML or paste its text',
    },
  },
]

/** Bytes of a document as text: UTF-8, UTF-16 and GB18030, told by mark or by content. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maximumBytes) return { refused: tooLarge }
  const known = containers.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte))
  if (known) return { refused: known.refused }
  return { text: new TextDecoder(encodingOf(bytes)).decode(bytes) }
}

export const tooLarge: Text = {
  zh: '文件超过 20 MB，不像是一份年度报告，没有读取',
  en: 'The document is larger than 20 MB, unlike any annual report, and was not read',
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return unmarked
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

/** Text with zero bytes is UTF-16 without a mark, in the order of bytes that makes it Chinese. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 8192)
  if (!sample.includes(0)) return undefined
  return ['utf-16le', 'utf-16be'].find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample)
    const usual = text.match(/[\t\r\n -~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0
    return usual > text.length * 0.9
  })
}

/** A few broken bytes do not make UTF-8 something else: files get cut in the middle of a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    const replaced = countReplacements(new TextDecoder('utf-8').decode(bytes))
    return replaced > 0 && replaced * 200 < bytes.length
  }
}

function countReplacements(text: string): number {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count += 1
  return count
}
