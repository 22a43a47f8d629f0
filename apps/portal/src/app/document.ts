import type { Reader } from '../reader/reader.ts'
import { favicon, styles } from './assets.ts'
import { siteMessages } from './site.messages.ts'

const languages = { zh: 'zh-CN', en: 'en' } as const

export interface DocumentParts {
  readonly title: string
  readonly description?: string
  readonly path: string
  readonly query?: string
  readonly body: string
}

/** The HTML document around a rendered page. */
export function toDocument({ title, description, path, query, body }: DocumentParts, reader: Reader): string {
  const site = reader.say(siteMessages)
  const large = reader.textSize === 'large' ? ' data-text="large"' : ''
  const alternates = (['zh', 'en'] as const).map((locale) => {
    const href = reader.link(path, query, { locale, textSize: 'normal' })
    return `<link rel="alternate" hreflang="${languages[locale]}" href="${escape(href)}">`
  })
  return `<!doctype html>
<html lang="${languages[reader.locale]}"${large}>
<head>
<meta charset="utf-8">
<title>${escape(title === site.name ? title : `${title} · ${site.name}`)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${description ? `<meta name="description" content="${escape(description)}">\n` : ''}<link rel="stylesheet" href="${styles.path}">
<link rel="icon" href="${favicon.path}" type="image/svg+xml">
${alternates.join('\n')}
</head>
<body>
${body}
</body>
</html>
`
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** No script at all, and styles from our own file only. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')
