/** One `<td>`, tab or pipe cell. */
export interface LineCell {
  readonly text: string
  /** Grid columns it spans; 1 in text. */
  readonly span: number
}

/** What every container becomes: lines in reading order, those of a table with their cells. */
export interface Line {
  readonly text: string
  /** Present when the container says where cells begin and end, so that a blank cell is seen. */
  readonly cells?: readonly LineCell[]
  /** Grid columns that the row fills, cells reaching down from above included. */
  readonly width?: number
  /** Rows begin and end with more or fewer blank cells than there are (tabs): a blank at the edge says nothing. */
  readonly ragged?: true
  /** A paragraph of its own, not one line of a wrapped text. */
  readonly whole?: true
}

/** Removes every kind of white space; Chinese text means the same without. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

/**
 * Full-width letters, digits and signs as their ASCII forms and odd spaces as a space, one character for one, so that
 * places in the result are places in the original.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u00A0\u2000-\u200B\u202F\u3000\uFEFF\u2212\u2011]/g, (char) => {
    const code = char.charCodeAt(0)
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    return code === 0x2212 || code === 0x2011 ? '-' : ' '
  })
}
