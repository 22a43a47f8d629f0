const name = /^[A-Za-z_][\w.:-]*/
const attribute = /^\s+([A-Za-z_][\w.:-]*)="([^"<]*)"/
const reference = /&(?:amp|lt|gt|quot|#39);/g
// Without the flag u a pair of surrogates is two units, and neither may stand alone.
const forbidden =
  /[^\t\n\r\u0020-\uD7FF\uD800-\uDFFF\uE000-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * What keeps a document from being well-formed XML, or undefined. Knows what drawings use: elements, attributes, text
 * and references; no comments, CDATA or processing instructions.
 */
export function findXmlFault(document: string): string | undefined {
  if (forbidden.test(document)) return 'a character that XML forbids'
  if (document.replace(reference, '').includes('&')) return 'an unescaped &'
  const open: string[] = []
  let rest = document.trim()
  while (rest !== '') {
    const text = rest.indexOf('<')
    if (text === -1) return `text after the end: ${rest.slice(0, 40)}`
    if (text > 0 && open.length === 0) return 'text outside of the root'
    rest = rest.slice(text + 1)
    const closing = rest.startsWith('/')
    if (closing) rest = rest.slice(1)
    const [tag] = name.exec(rest) ?? []
    if (!tag) return `no name at <${rest.slice(0, 40)}`
    rest = rest.slice(tag.length)
    if (closing) {
      if (open.pop() !== tag) return `</${tag}> closes another element`
    } else {
      const seen = new Set<string>()
      for (let found = attribute.exec(rest); found; found = attribute.exec(rest)) {
        if (seen.has(found[1] ?? '')) return `two attributes ${found[1]}`
        seen.add(found[1] ?? '')
        rest = rest.slice(found[0].length)
      }
      if (rest.startsWith('/')) rest = rest.slice(1)
      else open.push(tag)
    }
    if (!rest.startsWith('>')) return `<${tag} does not end at ${rest.slice(0, 40)}`
    rest = rest.slice(1)
    if (open.length === 0 && rest !== '') return `something after the root: ${rest.slice(0, 40)}`
  }
  return open.length === 0 ? undefined : `<${open.at(-1)}> is not closed`
}
