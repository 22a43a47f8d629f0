import type { ReportComment } from '@gongkai/schema'

/** As long as a reason may be. */
export const longestReason = 1000

/** A reason to return a report: what the reviewer writes, and the comments they chose, each with its place. */
export function composeReason(
  words: string,
  comments: readonly ReportComment[],
  placeOf: (place: ReportComment['place']) => string,
): string {
  const lines = comments.map(({ place, body }, index) => `${index + 1}. ${placeOf(place)}：${body}`)
  return [words.trim(), ...lines].filter((line) => line !== '').join('\n')
}
