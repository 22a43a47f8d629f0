import { load } from './load.ts'
import type { Target } from './target.ts'

const seconds = 4

/** One line of the answer: a target's requests per second as a part of those of the bare answer, around it in time. */
export async function measure(
  address: string,
  { name, reach, paths }: Target,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  await load(address, paths, 1, headers)
  const before = await load(address, ['/hello'], seconds)
  const measured = await load(address, paths, seconds, headers)
  const after = await load(address, ['/hello'], seconds)
  const hello = (before.requestsPerSecond + after.requestsPerSecond) / 2
  const ratio = measured.requestsPerSecond / hello
  const failed = measured.failed > 0 ? `  ${measured.failed} FAILED` : ''
  const rate = `${ratio.toFixed(3)}  (${measured.requestsPerSecond.toFixed(0)} / ${hello.toFixed(0)} per s)${failed}`
  return row(name, rate, reach === undefined ? '' : `≥ ${reach}`)
}

export function row(name: string, value: string, reach: string): string {
  return `${name.padEnd(40)} ${value.padEnd(34)} ${reach}`
}
