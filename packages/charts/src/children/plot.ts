import type { Chart } from '../chart.ts'
import { shortenTo } from '../drawing/measure.ts'
import { drawNothing } from '../drawing/nothing.ts'
import type { Plot, Sheet } from '../drawing/sheet.ts'
import { at, textAt, titled } from '../drawing/xml.ts'
import { isComplete } from '../points.ts'
import { gapWords } from '../words/gaps.ts'
import { describePoint } from '../words/point.ts'
import { unitLine } from '../words/subtitle.ts'
import { figureOf, layRows, type Rows, type Unit } from './rows.ts'
import { stateChildren } from './statement.ts'

/** A bar for each unit with a value, its number at the end; units without one are listed below with the reason. */
export function plotChildren(chart: Chart, sheet: Sheet): Plot {
  const units = chart.series.flatMap((series) => (series.points[0] ? [{ series, point: series.points[0] }] : []))
  if (units.length === 0) return drawNothing(sheet)
  const { size, paint, locale, width } = sheet
  const rows = layRows(units, chart, sheet)
  const highest = new Set(stateChildren(chart).top?.agencies.map(({ code }) => code))
  const head = textAt(0, size, unitLine(chart)[locale], { size, paint: paint('ink-soft') })
  const parts = [head]
  const top = size * 2
  let y = top
  for (const unit of units.filter(({ point }) => point.value !== null)) {
    parts.push(drawBar(unit, y, rows, chart, sheet, highest.has(unit.series.agency.code)))
    y += rows.pitch
  }
  if (y > top) {
    parts.push(`<path d="M${at(rows.x(0))} ${at(top)}V${at(y)}" ${paint('none', 'rule-strong')}/>`)
    if (units.some(({ point }) => point.value === null)) {
      parts.push(`<path d="M0 ${at(y + 6)}H${at(width)}" ${paint('none', 'rule')}/>`)
      y += 12
    }
  }
  for (const unit of units.filter(({ point }) => point.value === null)) {
    parts.push(drawMissing(unit, y, rows, chart, sheet))
    y += rows.pitch
  }
  return { height: Math.ceil(y + 4), body: parts.join('') }
}

/** The highest in the accent colour; a hollow bar is a sum with units missing; zero is a number without a bar. */
function drawBar(unit: Unit, y: number, rows: Rows, chart: Chart, sheet: Sheet, highest: boolean): string {
  const { series, point } = unit
  const { size, paint } = sheet
  const [zero, end] = [rows.x(0), rows.x(point.value ?? 0)]
  const token = highest ? 'series-1' : 'rule-strong'
  const box = `x="${at(Math.min(zero, end))}" y="${at(y + (rows.pitch - rows.thickness) / 2)}" width="${at(Math.abs(end - zero))}" height="${rows.thickness}"`
  const bar = end === zero ? '' : `<rect ${box} ${isComplete(point) ? paint(token) : paint('paper', token)}/>`
  const baseline = y + rows.pitch / 2 + size * 0.36
  const label = { size, paint: paint('ink'), anchor: end < zero ? 'end' : 'start', bold: highest } as const
  const figure = textAt(end + (end < zero ? -6 : 6), baseline, figureOf(point, chart), label)
  const name = drawName(unit, baseline, rows, sheet, 'ink')
  return titled(name + bar + figure, describePoint(series.agency, point, chart, sheet.locale))
}

function drawMissing(unit: Unit, y: number, rows: Rows, chart: Chart, sheet: Sheet): string {
  const { series, point } = unit
  const { size, paint, locale } = sheet
  const baseline = y + rows.pitch / 2 + size * 0.36
  const words = point.reason ? gapWords[point.reason][locale] : ''
  const reason = textAt(rows.names + 16, baseline, words, { size, paint: paint('ink-soft') })
  const name = drawName(unit, baseline, rows, sheet, 'ink-soft')
  return titled(name + reason, describePoint(series.agency, point, chart, locale))
}

function drawName({ series }: Unit, y: number, rows: Rows, { size, paint }: Sheet, ink: 'ink' | 'ink-soft'): string {
  const name = shortenTo(series.agency.shortName, rows.names, size)
  return textAt(rows.names, y, name, { size, paint: paint(ink), anchor: 'end' })
}
