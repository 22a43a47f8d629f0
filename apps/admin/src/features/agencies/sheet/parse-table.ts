/**
 * The rows of what was pasted from Excel or WPS (tabs) or read from a CSV file (commas), with the quotes that both put
 * around line feeds and commas. Rows without any text are left out.
 */
export function parseTable(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = source.slice(0, Math.max(0, source.indexOf('\n')) || source.length).includes('\t') ? '\t' : ','
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const endField = () => {
    rows.at(-1)?.push(field.trim())
    field = ''
  }
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? ''
    if (quoted) {
      if (character !== '"') field += character
      else if (source[at + 1] === '"') field += source[(at += 1)]
      else quoted = false
    } else if (character === '"' && field.trim() === '') {
      quoted = true
      field = ''
    } else if (character === separator) endField()
    else if (character === '\n') {
      endField()
      rows.push([])
    } else field += character
  }
  endField()
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

/** The text of a CSV file: UTF-8, or what Chinese editions of Excel and WPS save, GB 18030. */
export function decodeTable(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
