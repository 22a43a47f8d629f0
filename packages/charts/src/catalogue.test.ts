import { locales } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { chartTable } from './chart-table.ts'
import { drawSvg } from './drawing/draw-svg.ts'
import { catalogue } from './testing/catalogue.ts'
import { chartSentence, chartTitle } from './words/chart-words.ts'

// Pictures are looked at before they are stored: `pnpm catalogue` redraws them.
describe.each(Object.entries(catalogue))('%s', (name, chart) => {
  test('is drawn as it was', async () => {
    await expect(drawSvg(chart, { locale: 'zh' })).toMatchFileSnapshot(`../catalogue/${name}.svg`)
    await expect(drawSvg(chart, { locale: 'en', width: 340 })).toMatchFileSnapshot(`../catalogue/${name}.narrow.en.svg`)
  })

  test('says what it said', async () => {
    const words = locales.map((locale) => {
      const { head, rows, notes } = chartTable(chart, locale)
      const lines = [head, ...rows.map((row) => [row.head, ...row.cells.map((cell) => cell.text)])]
      const table = lines.map((line) => line.join(' | '))
      return [chartTitle(chart)[locale], chartSentence(chart)[locale], ...table, ...notes].join('\n')
    })
    await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot(`../catalogue/${name}.txt`)
  })
})
