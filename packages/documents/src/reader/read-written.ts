import type { Reading } from '@gongkai/schema'

/** Documents that this package has written say themselves which cell a value is of. */
export function readWritten(_text: string): Reading | undefined {
  return undefined
}
