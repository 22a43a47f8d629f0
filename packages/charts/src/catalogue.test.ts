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
    const words = (['zh', 'en'] as const).map((locale) => ({
      title: chartTitle(chart)[locale],
      sentence: chartSentence(chart)[locale],
      table: chartTable(chart, locale),
    }))
    await expect(`${JSON.stringify(words, null, 2)}\n`).toMatchFileSnapshot(`../catalogue/${name}.json`)
  })
})
