import { text, type Text } from '@gongkai/schema'
import type { Chart } from '../chart.ts'
import { kinds } from '../kinds.ts'

/** A heading that states the finding, in both languages. */
export function chartTitle(chart: Chart): Text {
  const { title } = kinds[chart.spec.kind]
  return text(title(chart, 'zh'), title(chart, 'en'))
}

/** The finding in a sentence or two; every number in it is in the chart or follows from it. */
export function chartSentence(chart: Chart): Text {
  const { sentence } = kinds[chart.spec.kind]
  return text(sentence(chart, 'zh'), sentence(chart, 'en'))
}
