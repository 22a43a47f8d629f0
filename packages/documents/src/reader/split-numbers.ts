import type { Printed } from './numbers.ts'

/** Whether a complete row of numbers is one that the form allows. */
export type SumTest = (values: readonly number[]) => boolean

/** Table 3: the last of seven is the sum of the others. Table 4: the last of each five. */
export function lastIsSum(values: readonly number[]): boolean {
  const parts = values.slice(0, -1)
  return parts.reduce((sum, value) => sum + value, 0) === values.at(-1)
}

export function lastOfFiveIsSum(values: readonly number[]): boolean {
  return [0, 5, 10].every((from) => lastIsSum(values.slice(from, from + 5)))
}

const mostSplits = 4
const mostTrials = 20_000

/**
 * Undoes numbers split in narrow cells ("10" → "1" "0"): the one way to join neighbouring digits into `count` numbers
 * that the sums allow, or `undefined` when there is none or more than one (report-forms §7).
 */
export function joinSplitNumbers(values: readonly Printed[], count: number, test: SumTest): number[] | undefined {
  const digits = values.map(({ printed }) => printed)
  if (values.length <= count || values.length > count + mostSplits || digits.some((text) => !/^\d{1,9}$/.test(text)))
    return undefined
  const found: number[][] = []
  let trials = 0
  const join = (from: number, made: readonly number[]) => {
    trials += 1
    if (trials > mostTrials || found.length > 1) return
    const left = digits.length - from
    const needed = count - made.length
    if (needed === 0) {
      if (left === 0 && test(made)) found.push([...made])
      return
    }
    for (let taken = 1; taken <= left - needed + 1 && taken <= 3; taken += 1) {
      const text = digits.slice(from, from + taken).join('')
      if (taken > 1 && (text.startsWith('0') || text.length > 9)) break
      join(from + taken, [...made, Number(text)])
    }
  }
  join(0, [])
  return trials <= mostTrials && found.length === 1 ? found[0] : undefined
}
