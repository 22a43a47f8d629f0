import { load } from 'cheerio/slim'
import { HtmlCollector } from './html-lines.ts'
import type { Line } from './line.ts'
import { textLines } from './text.ts'

type Node = {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

const skipped = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'sup',
  'select',
  'textarea',
  'svg',
  'object',
  'nav',
  'footer',
])
/** Lines of an HTML page; rows of tables keep their cells. Nested layout tables come out as lines and rows in order. */
export function htmlLines(html: string): Line[] {
  // A parser's time grows with the square of the depth; text torn out of such a page is all that can be had of it.
  if (isTooDeep(html)) return textLines(html.replace(/<[^<>]{0,2000}>/g, '\n'))
  const document = load(html, { xml: { xmlMode: false, decodeEntities: true } })
  const collector = new HtmlCollector()
  walk(document.root()[0] as unknown as Node, collector)
  return collector.finish()
}

/** Pictures inside the page say nothing and may be most of it. */
export function withoutPictures(html: string): string {
  return html.replace(/data:[a-z/+.-]{1,60};base64,[A-Za-z0-9+/=\s]*/gi, '')
}

const deepest = 1000
/** Never closed, or closed by the next of their kind. */
const unnested = /^(?:p|li|td|th|tr|dt|dd|option|br|hr|img|input|meta|link|col|area|base|wbr|source)$/i

function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:]{0,20})/gi)) {
    if (unnested.test(name)) continue
    depth = Math.max(0, depth + (closing ? -1 : 1))
    if (depth > deepest) return true
  }
  return false
}

/** Depth first without recursion: hostile nesting must not exhaust the stack. */
function walk(root: Node, collector: HtmlCollector): void {
  const stack: { node: Node; leaving: boolean }[] = [{ node: root, leaving: false }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, leaving } = top
    if (leaving) {
      collector.leave(node.name ?? '')
      continue
    }
    if (node.type === 'text') collector.text(node.data ?? '')
    if (!node.children || (node.name && skipped.has(node.name))) continue
    collector.enter(node.name ?? '', node.attribs ?? {})
    stack.push({ node, leaving: true })
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index]
      if (child) stack.push({ node: child, leaving: false })
    }
  }
}
