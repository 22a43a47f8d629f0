const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 十七 → 17, 一百零三 → 103, as far as 千; null for what is no number (百十). */
export function chineseNumber(written: string): number | null {
  let sum = 0
  let digit: number | null = null
  let last = Number.POSITIVE_INFINITY
  for (const character of written) {
    const ten = tens[character]
    if (ten === undefined) {
      if (digit !== null && digit !== 0) return null
      digit = digits[character] ?? null
      continue
    }
    if (ten >= last || (digit === null && ten > 10)) return null
    sum += (digit ?? 1) * ten
    last = ten
    digit = null
  }
  return sum + (digit ?? 0)
}

/** 1,605 and １６０５ → 1605, with the decimals that are written; null for more digits than a count has. */
export function arabicNumber(written: string): { value: number; decimals: number } | null {
  if (written.length > 16) return null
  const plain = written.normalize('NFKC').replaceAll(',', '')
  const value = Number(plain)
  return Number.isFinite(value) ? { value, decimals: plain.split('.')[1]?.length ?? 0 } : null
}
