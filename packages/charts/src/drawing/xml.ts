const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
// Characters that XML 1.0 does not allow, not even escaped.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
/** Nearly all text is plain; looking costs less than replacing. */
const suspicious = /[&<>"']|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/
const special = /[&<>"']/g

/** Text for an element or an attribute. */
export function escapeXml(text: string): string {
  if (!suspicious.test(text)) return text
  return text.replace(forbidden, '\uFFFD').replace(special, (character) => entities[character] ?? '')
}

/** A coordinate: one decimal is finer than a pixel, and keeps the bytes stable. */
export function at(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10 || 0)
}

export interface TextStyle {
  readonly size: number
  /** Attributes of the palette. */
  readonly paint: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  /** Further attributes, with a leading space. */
  readonly more?: string
}

/** Keeps words readable where a line passes behind them. */
export const halo = ' paint-order="stroke" stroke-width="4" stroke-linejoin="round"'

export function textAt(
  x: number,
  y: number,
  words: string,
  { size, paint, anchor, bold, more = '' }: TextStyle,
): string {
  const anchored = anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : ''
  const weight = bold ? ' font-weight="600"' : ''
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}"${anchored}${weight} ${paint}${more}>${escapeXml(words)}</text>`
}

export function titled(element: string, title: string): string {
  return `<g><title>${escapeXml(title)}</title>${element}</g>`
}

/** FNV-1a, 32 bits, for ids that are the same for the same drawing and differ between drawings. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return (hash >>> 0).toString(36)
}
