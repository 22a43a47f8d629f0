import { createHash } from 'node:crypto'
import { canonicalJson } from '@gongkai/documents'

/** SHA-256 over the canonical JSON, in hex: equal values have equal hashes. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
