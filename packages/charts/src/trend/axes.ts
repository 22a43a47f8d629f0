import type { Chart } from '../chart.ts'
import type { Sheet } from '../drawing/sheet.ts'
import { widthOf } from '../drawing/measure.ts'
import { at, textAt } from '../drawing/xml.ts'
import { unitLine } from '../words/subtitle.ts'
import type { Field } from './field.ts'

/** Hair rules at the ticks, a firmer one at zero, the years below, the unit above. */
export function drawAxes(chart: Chart, { left, right, bottom, x, y, step, ticks }: Field, sheet: Sheet): string {
  const { size, paint, locale } = sheet
  const soft = paint('ink-soft')
  const rules = ticks.map(({ value, words }) => {
    const rule = `<path d="M${at(left)} ${at(y(value))}H${at(right)}" ${paint('none', value === 0 ? 'rule-strong' : 'rule')}/>`
    return rule + textAt(left - 8, y(value) + size * 0.36, words, { size, paint: soft, anchor: 'end' })
  })
  const every = Math.max(1, Math.ceil((widthOf('2019', size) + 8) / step))
  const years = chart.years
    .filter((_, place) => (chart.years.length - 1 - place) % every === 0)
    .map((year) => textAt(x(year), bottom + size * 1.6, String(year), { size, paint: soft, anchor: 'middle' }))
  return textAt(0, size, unitLine(chart)[locale], { size, paint: soft }) + rules.join('') + years.join('')
}
