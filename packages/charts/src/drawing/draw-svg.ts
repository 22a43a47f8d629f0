import type { Locale } from '@gongkai/schema'
import type { Chart } from '../chart.ts'
import { kinds } from '../kinds.ts'
import { toQuery } from '../query.ts'
import { chartSentence, chartTitle } from '../words/chart-words.ts'
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
const fileFonts =
  'system-ui, PingFang SC, Hiragino Sans GB, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif'

/** The chart as SVG: well-formed XML, the same bytes for the same chart, readable without colours. */
export function drawSvg(chart: Chart, { locale, width = ordinaryWidth, inline = false }: DrawOptions): string {
  const whole = Math.max(leastWidth, Math.round(width))
  const narrow = whole < widestNarrow
  const paint = inline ? pagePalette : filePalette
  const margin = inline ? 0 : narrow ? 14 : 24
  const sheet = { locale, width: whole - 2 * margin, narrow, size: narrow ? 12 : 13, paint }
  const plot = kinds[chart.spec.kind].plot(chart, sheet)
  const { height, body } = inline ? plot : frame(chart, sheet, plot, margin)
  const id = `chart-${hashOf(`${toQuery(chart.spec)} ${locale} ${whole} ${inline}`)}`
  const fonts = inline ? `var(--font-figures, ${fileFonts})` : fileFonts
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${whole} ${at(height)}" width="${whole}" height="${at(height)}" ` +
    `role="img" aria-labelledby="${id}-title ${id}-desc" lang="${locale === 'zh' ? 'zh-CN' : 'en'}" font-family="${fonts}">` +
    `<title id="${id}-title">${escapeXml(chartTitle(chart)[locale])}</title>` +
    `<desc id="${id}-desc">${escapeXml(chartSentence(chart)[locale])}</desc>` +
    `${inline ? '' : fileStyle}${body}</svg>\n`
  )
}
