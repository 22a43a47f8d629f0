export interface Period {
  readonly from: string | null
  readonly to: string | null
}

// Years doubled by a slip of the keyboard (202020年) and lost 年, 月, 日 (202111日) occur in published reports.
const year = '(?:20)?(20\\d\\d)'
const january = '(?:年)?0?1(?:月)?0?1(?:日)?'
const between = '[(（]?(?:起|零时)?[)）]?(?:至|到|—|-|–|－|~|～){1,2}'
const december = '(?:年)?12(?:月)?31(?:日)?'
const range = new RegExp(`${year}${january}${between}(?:同年|当年|${year})?${december}`)

/** The statistical period that a text without spaces states: 2020年1月1日至2020年12月31日. */
export function findPeriod(text: string): Period | undefined {
  const match = range.exec(text)
  if (!match) return undefined
  const from = match[1] ?? ''
  return { from: `${from}-01-01`, to: `${match[2] ?? from}-12-31` }
}

/** The year named most often with 年 behind it; the report's own year is named again and again. */
export function mostNamedYear(text: string): number | null {
  const counts = new Map<number, number>()
  for (const match of text.matchAll(/(20[12]\d)年/g)) {
    const named = Number(match[1])
    counts.set(named, (counts.get(named) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? null
}
