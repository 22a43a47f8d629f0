import type { AgencyLevel } from '@gongkai/schema'

const levels: readonly { level: AgencyLevel; words: RegExp }[] = [
  { level: 'township', words: /街道(?:办事处)?|(?<!景德|城)镇|(?<!城)乡(?!村|宁县|城县|源)|苏木/g },
  { level: 'county', words: /县|自治县|(?<![自市社城园发新务景校厂林矿])区(?!域)|旗(?!舰)|(?<=市.{1,8})市/g },
  { level: 'prefecture', words: /市|自治州|地区|盟/g },
  { level: 'province', words: /省|自治区|(?:北京|上海|天津|重庆)市/g },
  { level: 'national', words: /国务院|国家(?!级)|中华人民共和国/g },
]

/**
 * The level of administration that a name ends in: 固镇县湖沟镇 → township, 固镇县教育局 → county. A city inside a city is
 * a county; one alone is taken for a prefecture-level city. `null` when no word tells.
 */
export function levelOf(name: string): AgencyLevel | null {
  let best: { level: AgencyLevel; end: number } | undefined
  for (const { level, words } of levels)
    for (const match of name.slice(0, 100).matchAll(words)) {
      const end = match.index + match[0].length
      if (!best || end > best.end || (end === best.end && level === 'province')) best = { level, end }
    }
  return best?.level ?? null
}
