/** [2019, 2020, 2022] → "2019—2020、2022 年" */
export function yearsInChinese(years: readonly number[]): string {
  return `${spans(years, '—').join('、')} 年`
}

/** [2019, 2020, 2022] → "2019–2020, 2022" */
export function yearsInEnglish(years: readonly number[]): string {
  return spans(years, '–').join(', ')
}

function spans(years: readonly number[], dash: string): string[] {
  const found: [number, number][] = []
  for (const year of years) {
    const last = found.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else found.push([year, year])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}${dash}${to}`))
}
