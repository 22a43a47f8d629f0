import type { Chart } from '../chart.ts'
import { subtitleOf } from '../words/subtitle.ts'
import { boldness } from './measure.ts'
import type { Plot, Sheet } from './sheet.ts'
import { wrapEvenly, wrapTo } from './wrap.ts'
import { at, textAt, type TextStyle } from './xml.ts'

const headingFonts = 'Songti SC, STSong, Noto Serif CJK SC, Source Han Serif SC, SimSun, Georgia, serif'

/** Title, subtitle, notes and source around a plot, on paper: what a picture needs when it stands alone. */
export function frame(heading: string, chart: Chart, sheet: Sheet, plot: Plot, margin: number): Plot {
  const { locale, width, narrow, paint } = sheet
  const titleSize = narrow ? 17 : 21
  const noteSize = narrow ? 11 : 12
  const parts: string[] = []
  let y = margin
  const write = (lines: readonly string[], size: number, leading: number, style: Partial<TextStyle> = {}) => {
    for (const line of lines) {
      y += size * leading
      const baseline = y - size * ((leading - 1) / 2 + 0.14)
      parts.push(textAt(margin, baseline, line, { size, paint: paint('ink-soft'), ...style }))
    }
  }
  const title = wrapEvenly(heading, width / boldness, titleSize)
  write(title, titleSize, 1.35, { paint: paint('ink'), bold: true, more: ` font-family="${headingFonts}"` })
  y += 4
  write(wrapTo(subtitleOf(chart)[locale], width, sheet.size), sheet.size, 1.5)
  y += narrow ? 8 : 12
  parts.push(`<g transform="translate(${margin} ${at(y)})">${plot.body}</g>`)
  y += plot.height + (narrow ? 8 : 12)
  parts.push(`<path d="M${margin} ${at(y)}h${at(width)}" ${paint('none', 'rule')}/>`)
  y += 6
  for (const note of [...chart.footnotes, chart.source]) write(wrapTo(note[locale], width, noteSize), noteSize, 1.55)
  const height = Math.ceil(y + margin * 0.7)
  const paper = `<rect width="${width + 2 * margin}" height="${height}" ${paint('paper')}/>`
  return { height, body: paper + parts.join('') }
}
