import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../../shared/data/reports/', import.meta.url))

/** A published report: its text as found and the figures that a person took from it. */
export interface PublishedReport {
  readonly id: string
  readonly bytes: Uint8Array
  readonly year: number
  readonly edition: string
  readonly full: boolean
  readonly level: string
  /** Cell id → number, or null where nothing was visible. Money in 万元. */
  readonly cells: Readonly<Record<string, number | null>>
  /** Rules named among the inconsistencies, as often as they are named. */
  readonly inconsistencies: readonly string[]
}

/** The reports beside the repository, or `undefined` where that folder is not there. */
export function findCorpus(): readonly PublishedReport[] | undefined {
  if (!existsSync(folder)) return undefined
  const ids = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? name.slice(0, -'.json'.length) : []))
  return ids.map(toReport)
}

type Json = null | number | string | { readonly [key: string]: Json }

function toReport(id: string): PublishedReport {
  const source = JSON.parse(readFileSync(`${folder}${id}.json`, 'utf8'))
  const tables = ['proactive', 'applications', 'proceedings'].flatMap((table) => numbersIn(source[table] ?? {}, table))
  return {
    id,
    bytes: readFileSync(`${folder}${id}.txt`),
    year: source.year,
    edition: source.edition,
    full: source.completeness === 'full',
    level: source.agency.level,
    cells: Object.fromEntries(tables),
    inconsistencies: source.inconsistencies.map(({ rule }: { rule: string }) => rule),
  }
}

/** An amount is an object that holds its value and its unit. */
function numbersIn(json: Json, path: string): [string, number | null][] {
  if (json === null || typeof json === 'number') return [[path, json]]
  if (typeof json === 'string') return []
  if ('asPrinted' in json) return numbersIn(json['value'] ?? null, path)
  return Object.entries(json).flatMap(([key, value]) => numbersIn(value, `${path}.${key}`))
}
