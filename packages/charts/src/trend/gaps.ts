import type { Chart } from '../chart.ts'
import { widthOf } from '../drawing/measure.ts'
import type { Sheet } from '../drawing/sheet.ts'
import { wrapEvenly } from '../drawing/wrap.ts'
import { at, halo, textAt, titled } from '../drawing/xml.ts'
import { gapWords, nothingWord } from '../words/gaps.ts'
import type { Field } from './field.ts'

interface Gap {
  readonly from: number
  to: number
  readonly words: string
}

/** Years without a value of any agency are shaded: an empty stretch is not a zero. */
export function shadeGaps(chart: Chart, field: Field, sheet: Sheet): string {
  return gapsOf(chart, sheet)
    .map((gap) => {
      const [start, end] = boundsOf(gap, field)
      const box = `x="${at(start)}" y="${at(field.top)}" width="${at(end - start)}" height="${at(field.bottom - field.top)}"`
      return titled(`<rect ${box} ${sheet.paint('paper-sunken')}/>`, gap.words)
    })
    .join('')
}

/** The reason, in the shade. */
export function labelGaps(chart: Chart, field: Field, sheet: Sheet): string {
  return gapsOf(chart, sheet)
    .map((gap) => writeInside(gap.words, ...boundsOf(gap, field), field, sheet))
    .join('')
}

function boundsOf({ from, to }: Gap, field: Field): [start: number, end: number] {
  return [Math.max(field.left, field.x(from) - field.step / 2), Math.min(field.right, field.x(to) + field.step / 2)]
}

function gapsOf({ years, series }: Chart, { locale }: Sheet): Gap[] {
  const gaps: Gap[] = []
  years.forEach((year, place) => {
    const points = series.map(({ points: each }) => each[place])
    if (points.some((point) => point?.value !== null)) return
    const reasons = new Set(points.map((point) => point?.reason))
    const [reason] = reasons
    const words = (reason && reasons.size === 1 ? gapWords[reason] : nothingWord)[locale]
    const before = gaps.at(-1)
    if (before?.to === year - 1 && before.words === words) before.to = year
    else gaps.push({ from: year, to: year, words })
  })
  return gaps
}

function writeInside(words: string, start: number, end: number, field: Field, { size, paint }: Sheet): string {
  const small = size - 1
  const room = end - start - 6
  const lines = wrapEvenly(words, room, small)
  if (lines.some((line) => widthOf(line, small) > room + 6)) return ''
  const middle = (field.top + field.bottom - lines.length * small * 1.3) / 2 + small
  const style = { size: small, paint: paint('ink-soft', 'paper-sunken'), anchor: 'middle', more: halo } as const
  return lines.map((line, place) => textAt((start + end) / 2, middle + place * small * 1.3, line, style)).join('')
}

/** A dashed rule between the last year of one form and the first of another that does not compare. */
export function drawBreaks(chart: Chart, field: Field, sheet: Sheet): string {
  return chart.breaks
    .map((year) => {
      const x = field.x(year) - field.step / 2
      const rule = `<path d="M${at(x)} ${at(field.top - 6)}V${at(field.bottom)}" stroke-dasharray="3 3" ${sheet.paint('none', 'rule-strong')}/>`
      const words = sheet.locale === 'zh' ? '报告格式改版' : 'New form'
      const style = { size: sheet.size - 1, paint: sheet.paint('ink-soft'), anchor: 'middle' } as const
      return rule + textAt(x, field.top - 11, words, style)
    })
    .join('')
}
