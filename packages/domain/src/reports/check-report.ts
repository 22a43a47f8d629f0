import type { Finding } from '@gongkai/schema'
import { catalogue } from './catalogue.ts'
import type { Subject } from './subject.ts'

/**
 * Asks every rule of the catalogue, in its order. The same function answers while typing, before writing, when a document
 * is read and in the public verifier.
 */
export function checkReport(subject: Subject): Finding[] {
  return catalogue.flatMap((rule) => rule.check(subject))
}
