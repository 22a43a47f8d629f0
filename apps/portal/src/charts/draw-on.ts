import { drawSvg, type Chart } from '@gongkai/charts'
import type { Reader } from '../reader/reader.ts'

/** A drawing that is scaled down to a phone cannot be read: where it matters the phone gets its own, this wide. */
export const phoneWidth = 340

/** The bare drawing for a page. Drawn on less it is shown larger: so 大字 reaches the type in drawings as well. */
export function drawOn(chart: Chart, { locale, textSize }: Reader, width: number): string {
  const scale = textSize === 'large' ? 1.3 : 1
  return drawSvg(chart, { locale, width: width / scale, inline: true })
}
