import { text, type Text } from '@gongkai/schema'
import type { Chart } from '../chart.ts'
import { yearsInChinese, yearsInEnglish } from './years.ts'

const scopeWords = {
  trend: {
    own: text('本机关报告数', 'as each agency reported'),
    subtree: text('本机关及下级合计', 'sum of the agency and all units below it'),
  },
  children: {
    own: text('各单位报告数', 'as each unit reported'),
    subtree: text('各单位及其下级合计', 'sum of each unit and all below it'),
  },
} as const

/** What is drawn, of whom, when: 公开率 · 本机关报告数 · 2019—2024 年 */
export function subtitleOf({ indicator, spec, years }: Chart): Text {
  const scope = scopeWords[spec.kind][spec.scope]
  const zh = [indicator.name.zh, scope.zh, ...(years.length > 0 ? [yearsInChinese(years)] : [])]
  const en = [indicator.name.en, scope.en, ...(years.length > 0 ? [yearsInEnglish(years)] : [])]
  return text(zh.join('　'), en.join(' · '))
}

export function unitLine({ indicator }: Chart): Text {
  return text(`单位：${indicator.unit.zh}`, `Unit: ${indicator.unit.en}`)
}
