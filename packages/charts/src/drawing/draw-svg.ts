import type { Locale } from '@gongkai/schema'
import type { Chart } from '../chart.ts'
import { kinds } from '../kinds.ts'
import { toQuery } from '../query.ts'
import { frame } from './frame.ts'
import { filePalette, fileStyle, pagePalette } from './palette.ts'
import { at, escapeXml, hashOf } from './xml.ts'

export interface DrawOptions {
  readonly locale: Locale
  /** In CSS pixels; 720 unless told. Below 480 the drawing is set for a phone. */
  readonly width?: number
  /**
   * The bare plot for a page that prints title, notes and source as text: in the page's own colours and type, without
   * a style element. Otherwise the picture is complete and stands on its own, as a file or an `<img>`.
   */
  readonly inline?: boolean
}

const ordinaryWidth = 720
const leastWidth = 280
const widestNarrow = 480
const chineseFonts = 'PingFang SC, Hiragino Sans GB, Microsoft YaHei, Noto Sans CJK SC'
const fonts: Readonly<Record<Locale, string>> = {
  zh: `Helvetica Neue, Segoe UI, Roboto, ${chineseFonts}, sans-serif`,
  en: `Helvetica Neue, Segoe UI, Roboto, Arial, system-ui, ${chineseFonts}, sans-serif`,
}

/** The chart as SVG: well-formed XML, the same bytes for the same chart, readable without colours. */
export function drawSvg(chart: Chart, { locale, width = ordinaryWidth, inline = false }: DrawOptions): string {
  const whole = Math.max(leastWidth, Math.round(width))
  const narrow = whole < widestNarrow
  const paint = inline ? pagePalette : filePalette
  const margin = inline ? 0 : narrow ? 14 : 24
  const sheet = { locale, width: whole - 2 * margin, narrow, size: narrow ? 12 : 13, paint }
  const kind = kinds[chart.spec.kind]
  const title = kind.title(chart, locale)
  const plot = kind.plot(chart, sheet)
  const { height, body } = inline ? plot : frame(title, chart, sheet, plot, margin)
  const id = `chart-${hashOf(`${toQuery(chart.spec)} ${locale} ${whole} ${inline}`)}`
  const family = inline ? `var(--font-figures, ${fonts[locale]})` : fonts[locale]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${whole} ${at(height)}" width="${whole}" height="${at(height)}" ` +
    `role="img" aria-labelledby="${id}-title ${id}-desc" lang="${locale === 'zh' ? 'zh-CN' : 'en'}" font-family="${family}">` +
    `<title id="${id}-title">${escapeXml(title)}</title>` +
    `<desc id="${id}-desc">${escapeXml(kind.sentence(chart, locale))}</desc>` +
    `${inline ? '' : fileStyle}${body}</svg>\n`
  )
}
