/**
 * Text of Word or of a web page as plain paragraphs: line feeds of all kinds become one, invisible characters go, and
 * more than one empty line in a row becomes one.
 */
export function plainParagraphs(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\uFFFC]/gu, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
}
