import type { Chart } from '../chart.ts'
import { subtitleOf } from '../words/subtitle.ts'
import { chartTitle } from '../words/chart-words.ts'
import { widthOf, wrapTo } from './measure.ts'
import type { Plot, Sheet } from './sheet.ts'
import { at, textAt } from './xml.ts'

const headingFonts = 'Songti SC, STSong, Noto Serif CJK SC, Source Han Serif SC, SimSun, Georgia, serif'

/** Title, subtitle, notes and source around a plot, on paper: what a picture needs when it stands alone. */
export function frame(chart: Chart, sheet: Sheet, plot: Plot, margin: number): Plot {
  const { locale, width, narrow, paint } = sheet
  const titleSize = narrow ? 17 : 21
  const noteSize = narrow ? 11 : 12
  const parts: string[] = []
  let y = margin
  const write = (
    words: string,
    size: number,
    leading: number,
    more: { bold?: boolean; more?: string; soft?: boolean },
  ) => {
    const style = { size, paint: paint(more.soft ? 'ink-soft' : 'ink'), ...more }
    for (const line of wrapTo(words, width, size)) {
      y += size * leading
      parts.push(textAt(margin, y - size * (leading - 1) * 0.5 - size * 0.14, line, style))
    }
  }
  write(chartTitle(chart)[locale], titleSize, 1.35, { bold: true, more: ` font-family="${headingFonts}"` })
  y += 4
  write(subtitleOf(chart)[locale], sheet.size, 1.5, { soft: true })
  y += narrow ? 8 : 12
  parts.push(`<g transform="translate(${margin} ${at(y)})">${plot.body}</g>`)
  y += plot.height + (narrow ? 8 : 12)
  parts.push(`<path d="M${margin} ${at(y)}h${at(width)}" ${paint('none', 'rule')}/>`)
  y += 6
  for (const note of chart.footnotes) write(note[locale], noteSize, 1.55, { soft: true })
  write(chart.source[locale], noteSize, 1.55, { soft: true })
  const height = Math.ceil(y + margin * 0.7)
  const paper = `<rect width="${width + 2 * margin}" height="${height}" ${paint('paper')}/>`
  return { height, body: paper + parts.join('') }
}
