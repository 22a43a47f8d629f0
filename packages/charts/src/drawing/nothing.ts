import { nothingToShow } from '../words/gaps.ts'
import type { Plot, Sheet } from './sheet.ts'
import { textAt } from './xml.ts'

const height = 96

/** An empty chart says so instead of showing empty axes. */
export function drawNothing({ width, size, paint, locale }: Sheet): Plot {
  const frame = `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" ${paint('paper-sunken', 'rule')}/>`
  const style = { size, paint: paint('ink-soft'), anchor: 'middle' } as const
  return { height, body: frame + textAt(width / 2, height / 2 + size * 0.36, nothingToShow[locale], style) }
}
