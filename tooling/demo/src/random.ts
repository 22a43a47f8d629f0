/** Repeatable random numbers: the same seed gives the same demonstration data on every machine (mulberry32). */
export interface Random {
  /** [0, 1) */
  next(): number
  /** Whole number around `mean`, never negative. */
  around(mean: number): number
  /** How many of `count` fall to each weight; the parts add up to `count`. */
  split(count: number, weights: readonly number[]): number[]
}

export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const split = (count: number, weights: readonly number[]) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const parts = weights.map(() => 0)
    for (let n = 0; n < count; n += 1) {
      let point = next() * total
      const at = weights.findIndex((weight) => (point -= weight) < 0)
      const index = at < 0 ? weights.length - 1 : at
      parts[index] = (parts[index] ?? 0) + 1
    }
    return parts
  }
  const around = (mean: number) => Math.max(0, Math.round(mean * (0.5 + next()) + (next() - 0.5)))
  return { next, around, split }
}
