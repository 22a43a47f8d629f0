import { firstReportYear, text, type Text } from '@gongkai/schema'
import {
  ChartKind,
  ChartSpec,
  chartKinds,
  chartSorts,
  defaultScope,
  lastReportYear,
  maxAgencies,
  parametersOf,
} from './spec.ts'

type Parameter = keyof ChartSpec

/** A parameter that cannot be used, and what is allowed there. */
export interface FieldFault {
  readonly path: Parameter | 'query'
  readonly message: Text
}

export type ParsedSpec =
  | { readonly ok: true; readonly spec: ChartSpec }
  | { readonly ok: false; readonly fields: readonly FieldFault[] }

/** A query string (with or without "?"), or what iterates like `URLSearchParams`. */
export type Query = string | Iterable<readonly [string, string]>

const years = `${firstReportYear}–${lastReportYear}`
const allowed: Readonly<Record<Parameter, Text>> = {
  kind: text(`图的种类只能是 ${chartKinds.join('、')}`, `The kind of chart is one of: ${chartKinds.join(', ')}`),
  indicator: text('没有这个指标', 'There is no such indicator'),
  agencies: text(
    `应为 1 至 ${maxAgencies} 个不重复的机关代码，以逗号分隔；children 只能有一个上级机关`,
    `1 to ${maxAgencies} different agency codes, separated by commas; for children exactly one, their parent`,
  ),
  scope: text('口径只能是 own（本机关）或 subtree（含下级）', 'The scope is own or subtree'),
  from: text(`起始年份应在 ${years} 之间`, `The first year lies in ${years}`),
  to: text(`结束年份应在 ${years} 之间，且不早于起始年份`, `The last year lies in ${years} and not before the first`),
  year: text(`年份应在 ${years} 之间`, `The year lies in ${years}`),
  sort: text(`排序只能是 ${chartSorts.join('、')}`, `The order is one of: ${chartSorts.join(', ')}`),
}
const undecodable = text('地址中有无法识别的字符', 'The address holds characters that cannot be decoded')

/** The canonical query string: fixed order, defaults omitted. `parseSpec` gives the same spec back. */
export function toQuery(spec: ChartSpec): string {
  return parametersOf[spec.kind]
    .filter((name) => spec[name] !== undefined && !isDefault(spec, name))
    .map((name) => `${name}=${encodeURIComponent(String(spec[name])).replaceAll('%2C', ',')}`)
    .join('&')
}

function isDefault(spec: ChartSpec, name: Parameter): boolean {
  if (name === 'kind') return spec.kind === 'trend'
  if (name === 'scope') return spec.scope === defaultScope
  return name === 'sort' && spec.sort === 'value'
}

/**
 * Reads a chart's address. An empty parameter counts as absent and one of another kind of chart is dropped, so that a
 * plain HTML form can send all its fields; unknown parameters (`lang`) are not the chart's business.
 */
export function parseSpec(query: Query): ParsedSpec {
  const given = typeof query === 'string' ? decode(query) : collect(query)
  if (!given) return { ok: false, fields: [{ path: 'query', message: undecodable }] }
  const kind = ChartKind.safeParse(given.get('kind')?.[0] ?? 'trend')
  if (!kind.success) return fault(['kind'])
  const repeated = parametersOf[kind.data].filter((name) => name !== 'agencies' && (given.get(name)?.length ?? 0) > 1)
  if (repeated.length > 0) return fault(repeated)
  const parsed = ChartSpec.safeParse(toCandidate(kind.data, given))
  return parsed.success ? { ok: true, spec: parsed.data } : fault(parsed.error.issues.map(({ path }) => path[0]))
}

function fault(paths: readonly unknown[]): ParsedSpec {
  const names = Object.keys(allowed) as Parameter[]
  const fields = names.filter((name) => paths.includes(name)).map((path) => ({ path, message: allowed[path] }))
  return { ok: false, fields }
}

function toCandidate(kind: ChartKind, given: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  const one = (name: Parameter) => (parametersOf[kind].includes(name) ? given.get(name)?.[0] : undefined)
  const sort = one('sort')
  return {
    kind,
    indicator: one('indicator'),
    agencies: (given.get('agencies') ?? []).flatMap((codes) => codes.split(',')).filter((code) => code !== ''),
    scope: one('scope') ?? defaultScope,
    from: toYear(one('from')),
    to: toYear(one('to')),
    year: toYear(one('year')),
    sort: sort === 'value' ? undefined : sort,
  }
}

function toYear(digits: string | undefined): number | string | undefined {
  return digits !== undefined && /^\d{4}$/.test(digits) ? Number(digits) : digits
}

function collect(pairs: Iterable<readonly [string, string]>): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    if (value === '') continue
    const known = values.get(name)
    if (known) known.push(value)
    else values.set(name, [value])
  }
  return values
}

function decode(query: string): Map<string, string[]> | undefined {
  const part = (encoded: string) => decodeURIComponent(encoded.replaceAll('+', ' '))
  try {
    return collect(
      query
        .replace(/^\?/, '')
        .split('&')
        .map((pair) => {
          const [name = '', ...value] = pair.split('=')
          return [part(name), part(value.join('='))]
        }),
    )
  } catch {
    return undefined
  }
}
