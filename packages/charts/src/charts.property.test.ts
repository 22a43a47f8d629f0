import { locales } from '@gongkai/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartTable } from './chart-table.ts'
import { Chart, type ChartPoint } from './chart.ts'
import { drawSvg } from './drawing/draw-svg.ts'
import { isExpected, stretchesOf } from './points.ts'
import { anyInput, chartOf } from './testing/any-chart.ts'
import { findXmlFault } from './testing/well-formed.ts'
import { chartSentence, chartTitle } from './words/chart-words.ts'
import { difference, formatNumber } from './words/numbers.ts'

const runs = { numRuns: 80 }

test('any rows make a chart of its published shape', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const chart = chartOf(input)
      expect(Chart.parse(JSON.parse(JSON.stringify(chart)))).toEqual(chart)
      for (const { points } of chart.series) expect(points.map(({ year }) => year)).toEqual(chart.years)
    }),
    runs,
  )
})

test('a gap has a reason that fits, and a value is the row’s', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const chart = chartOf(input)
      for (const { agency, points } of chart.series)
        for (const point of points) {
          const row = input.rows.find((each) => each.agencyCode === agency.code && each.year === point.year)
          expect(point.reason === undefined).toBe(point.value !== null)
          if (!row) expect(point.reason).not.toBe('blank')
          if (!row)
            expect(point.reason === 'noReport').toBe(isExpected(agency, point.year) && point.reason !== 'otherEdition')
          if (row && chart.indicator.kind === 'count') expect(point.value).toBe(row.value)
          if (row && chart.indicator.kind === 'rate')
            expect(point.reason === 'zeroDenominator').toBe(row.denominator === 0 && row.numerator !== undefined)
        }
    }),
    runs,
  )
})

test('no line is drawn over a gap or into another form', () => {
  fc.assert(
    fc.property(anyInput, fc.boolean(), (input, comparable) => {
      for (const series of chartOf(input).series) {
        const stretches = stretchesOf(series, comparable)
        expect(stretches.flat()).toEqual(series.points.filter(({ value }) => value !== null))
        for (const stretch of stretches)
          stretch.slice(1).forEach((point, place) => {
            expect(point.year).toBe((stretch[place]?.year ?? 0) + 1)
            if (!comparable) expect(point.edition).toBe(stretch[place]?.edition)
          })
      }
    }),
    runs,
  )
})

describe.each(locales)('in %s', (locale) => {
  test('any chart is well-formed, stable SVG with ids of its own', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(200, 340, 720, 1200), fc.boolean(), (input, width, inline) => {
        const chart = chartOf(input)
        const svg = drawSvg(chart, { locale, width, inline })
        expect(findXmlFault(svg)).toBeUndefined()
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
        expect(drawSvg(chart, { locale, width, inline })).toBe(svg)
        const ids = [svg, drawSvg(chart, { locale, width: width + 100, inline })].flatMap((each) =>
          [...each.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
        )
        expect(new Set(ids).size).toBe(4)
        if (inline) expect(svg).not.toMatch(/<style| style=/)
      }),
      runs,
    )
  })

  test('any table shows every agency in every year', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const chart = chartOf(input)
        const { head, rows } = chartTable(chart, locale)
        for (const { cells } of rows) expect(cells.length).toBe(head.length - 1)
        const cellOf = (agency: number, year: number) =>
          chart.spec.kind === 'trend' ? rows[year]?.cells[agency] : rows[agency]?.cells[0]
        chart.series.forEach(({ agency, points }, place) => {
          if (chart.spec.kind === 'children') expect(rows[place]?.head).toBe(agency.name)
          points.forEach(({ value, reason }, year) => {
            expect(cellOf(place, year)).toMatchObject(reason ? { value, reason } : { value })
            expect(cellOf(place, year)?.text).not.toBe('')
          })
        })
      }),
      runs,
    )
  })

  test('every number in a sentence is in the chart or follows from it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const chart = chartOf(input)
        const known = derivableNumbers(chart)
        for (const words of [chartSentence(chart)[locale], chartTitle(chart)[locale]]) {
          const said = words.replaceAll(chart.indicator.name[locale], '').replaceAll('10,000 yuan', '')
          for (const number of said.match(/−?\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []) expect(known, words).toContain(number)
        }
      }),
      runs,
    )
  })
})

/** Years, values, their differences and relative changes, counts of agencies and of reports. */
function derivableNumbers({ years, series, indicator, spec }: Chart): Set<string> {
  const points = series.flatMap((each) => each.points)
  const values = points.flatMap(({ value }) => value ?? [])
  const known = new Set([...years, spec.from, spec.to, spec.year].map(String))
  const counts = (point: ChartPoint) => [point.units, point.expected]
  for (const count of [...Array(series.length + years.length + 1).keys(), ...points.flatMap(counts)])
    known.add(formatNumber(count, 'count'))
  for (const value of values) known.add(formatNumber(value, indicator.kind))
  if (spec.kind === 'trend' && series.length === 1)
    for (const before of values)
      for (const after of values) {
        const size = Math.abs(difference(after, before))
        known.add(formatNumber(size, indicator.kind))
        if (before >= 1) known.add(formatNumber((size / before) * 100, 'rate'))
      }
  return known
}
